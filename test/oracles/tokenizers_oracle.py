"""Writes the tokeniser oracles: small BPE tokenisers trained here on the Python standard library's sources, texts and their ids.

Run: python test/oracles/tokenizers_oracle.py   (tokenizers, transformers for the chat templates). See README.md.
"""
import json
import sysconfig
from pathlib import Path

import tokenizers
import transformers
from tokenizers import AddedToken, Regex, Tokenizer, decoders, models, normalizers, pre_tokenizers, processors, trainers
from transformers import PreTrainedTokenizerFast

HERE = Path(__file__).parent / "tokenizers"
VERSIONS = {"tokenizers": tokenizers.__version__, "transformers": transformers.__version__}
LLAMA3 = r"(?i:'s|'t|'re|'ve|'m|'ll|'d)|[^\r\n\p{L}\p{N}]?\p{L}+|\p{N}{1,3}| ?[^\s\p{L}\p{N}]+[\r\n]*|\s*[\r\n]+|\s+(?!\S)|\s+"
QWEN = LLAMA3.replace(r"\p{N}{1,3}", r"\p{N}")

TEXTS = [
    "",
    " ",
    "a",
    "Hello, world!",
    "def area(radius):\n    return 3.14159 * radius ** 2\n",
    "class Stack:\n\tdef __init__(self):\n\t\tself._items = []\n\n\n    # mixed\tindent  \n",
    "L 1 def f(x):\nL 2     return x+1\n***\nAssertionError: f(1) == 3\n### REPL 2 >>>    return x + 2\n",
    "x = 1234567890 + 0xDEADBEEF - 1e-10 + 3_000",
    "it's we're I'll THEY'VE don'T 'S'd",
    "trailing spaces    \n\n\n   \r\n\r\n\tend   ",
    "naïve café résumé Ångström",
    "e\u0301 combining vs \u00e9 composed; A\u030a \u1e9b\u0323",
    "Привет, мир! Ελληνικά 中文字符 日本語テキスト 한국어 العربية עברית हिन्दी ไทย",
    "emoji 🙂👩‍👩‍👧‍👦🏳️‍🌈 and 𝔘𝔫𝔦𝔠𝔬𝔡𝔢 𝟙𝟚𝟛 ½ ² Ⅷ ٣٤٥",
    "zero\u200bwidth\ufeffbom\u00a0nbsp\u2003em\u3000ideographic\u0085nel\u2028ls",
    "control\x00\x01\x07\x1b[0m\x7f end",
    "a" * 300,
    " " * 129 + "x",
    "!?" * 40 + "\n" * 17,
    "<|begin|>system<|end|> and <|pad|><|begin|",
    "<|begin|><|begin|>  <|end|>\n<|end|>",
    "www.example.com/path?q=1&b=2#frag user@host.org",
    "'''docstring''' \"\"\"another\"\"\" `tick` $dollar ^caret ~tilde \\back\\slash",
    "\u1e9e\u00df \u0130\u0131 K\u212a \ufb01 \u2126",
    "▁already▁marked <0x0A> Ġ Ċ âĢĻ",
]


def corpus(limit):
    """The first `limit` characters of each module of the standard library, in alphabetical order."""
    for path in sorted(Path(sysconfig.get_paths()["stdlib"]).glob("*.py")):
        yield path.read_text("utf-8")[:limit]


def byte_level(pattern, size, normalizer=None, ignore_merges=False):
    tokenizer = Tokenizer(models.BPE(ignore_merges=ignore_merges))
    tokenizer.normalizer = normalizer
    split = pre_tokenizers.Split(Regex(pattern), "isolated")
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([split, pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    specials = [AddedToken(t, special=True) for t in ("<|begin|>", "<|end|>", "<|eot|>", "<|pad|>")]
    tokenizer.train_from_iterator(corpus(4000), trainers.BpeTrainer(vocab_size=size, special_tokens=specials, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    begin = tokenizer.token_to_id("<|begin|>")
    tokenizer.post_processor = processors.TemplateProcessing(single="<|begin|> $A", pair="<|begin|> $A <|begin|> $B", special_tokens=[("<|begin|>", begin)])
    return tokenizer


def gpt2(size):
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.ByteLevel(add_prefix_space=False)
    tokenizer.decoder = decoders.ByteLevel()
    tokenizer.train_from_iterator(corpus(4000), trainers.BpeTrainer(vocab_size=size, special_tokens=["<|end|>"], initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    return tokenizer


def sentencepiece(size):
    """Llama 2's kind: blanks as ▁, bytes for what the vocabulary lacks."""
    tokenizer = Tokenizer(models.BPE(unk_token="<unk>", byte_fallback=True, fuse_unk=True))
    tokenizer.normalizer = normalizers.Sequence([normalizers.Prepend("▁"), normalizers.Replace(" ", "▁")])
    tokenizer.decoder = decoders.Sequence([decoders.Replace("▁", " "), decoders.ByteFallback(), decoders.Fuse(), decoders.Strip(" ", 1, 0)])
    specials = ["<unk>", "<s>", "</s>"] + [f"<0x{b:02X}>" for b in range(256)]
    texts = (line for text in corpus(3000) for line in text.split("\n"))
    tokenizer.train_from_iterator(texts, trainers.BpeTrainer(vocab_size=size, special_tokens=specials, limit_alphabet=90, max_token_length=12, show_progress=False))
    saved = json.loads(tokenizer.to_str())
    saved["added_tokens"] = saved["added_tokens"][:3]  # the bytes are plain vocabulary
    tokenizer = Tokenizer.from_str(json.dumps(saved))
    tokenizer.post_processor = processors.TemplateProcessing(single="<s> $A", pair="<s> $A <s> $B", special_tokens=[("<s>", 1)])
    return tokenizer


PYTHON = r"\n|\r| {2,}|\t+| ?>>>| ?_*[\p{L}\p{M}]+| ?\p{N}| ?_+| ?[^\s\p{L}\p{M}\p{N}_]+|\s"  # trainer.ts's pythonPattern


def trained():
    """What Python's trainer makes of a text with the project's own pattern: our trainer must give the same file."""
    tokenizer = Tokenizer(models.BPE())
    tokenizer.pre_tokenizer = pre_tokenizers.Sequence([pre_tokenizers.Split(Regex(PYTHON), "isolated"), pre_tokenizers.ByteLevel(add_prefix_space=False, use_regex=False)])
    tokenizer.decoder = decoders.ByteLevel()
    specials = [AddedToken(t, special=True) for t in ("<|begin|>", "<|end|>", "<|pad|>")]
    text = Path(__file__).read_text("utf-8").replace("PYTHON", "pattern")[:9000] + "".join(TEXTS)
    tokenizer.train_from_iterator([text], trainers.BpeTrainer(vocab_size=700, min_frequency=2, special_tokens=specials, initial_alphabet=pre_tokenizers.ByteLevel.alphabet(), show_progress=False))
    cases = [{"text": text, "ids": tokenizer.encode(text, add_special_tokens=False).ids} for text in TEXTS if "<|" not in text]
    (HERE / "trainer-oracle.json").write_text(json.dumps({"versions": VERSIONS, "text": text, "vocabSize": 700, "tokenizer": json.loads(tokenizer.to_str()), "cases": cases}, indent=0) + "\n")


def write(name, tokenizer, path=None):
    if path is None:
        path = HERE / f"{name}.json"
        tokenizer.save(str(path), pretty=False)
    cases = []
    for text in TEXTS:
        ids = tokenizer.encode(text).ids
        plain = tokenizer.encode(text, add_special_tokens=False).ids
        cases.append({"text": text, "ids": ids, "plain": plain, "decoded": tokenizer.decode(plain, skip_special_tokens=False), "skipped": tokenizer.decode(ids, skip_special_tokens=True)})
    (HERE / f"{name}-oracle.json").write_text(json.dumps({"versions": VERSIONS, "cases": cases}, ensure_ascii=True, indent=0) + "\n")


def templates():
    """Chat templates of Llama 3's and Qwen's form, written here, rendered by Transformers."""
    llama = (
        "{{- bos_token }}{%- if messages[0]['role'] == 'system' %}{%- set intro = messages[0]['content'] | trim %}{%- set messages = messages[1:] %}{%- else %}{%- set intro = '' %}{%- endif %}"
        "{{- '<|start_header_id|>system<|end_header_id|>\\n\\n' + 'Today: ' + (date_string if date_string is defined else '26 Jul 2024') + '\\n\\n' + intro + '<|eot_id|>' }}"
        "{%- for message in messages %}{%- if message.role not in ['user', 'assistant', 'tool'] %}{{- raise_exception('unknown role ' + message.role) }}{%- endif %}"
        "{{- '<|start_header_id|>' + message['role'] + '<|end_header_id|>\\n\\n' + message['content'] | trim + '<|eot_id|>' }}{%- endfor %}"
        "{%- if add_generation_prompt %}{{- '<|start_header_id|>assistant<|end_header_id|>\\n\\n' }}{%- endif %}"
    )
    qwen = (
        "{%- if messages[0].role == 'system' %}\n    {{- '<|im_start|>system\\n' + messages[0].content + '<|im_end|>\\n' }}\n{%- else %}\n    {{- '<|im_start|>system\\nYou repair programs.<|im_end|>\\n' }}\n{%- endif %}\n"
        "{%- for message in messages %}\n    {%- if (message.role == 'user') or (message.role == 'system' and not loop.first) or (message.role == 'assistant' and not message.tool_calls) %}\n"
        "        {{- '<|im_start|>' + message.role + '\\n' + message.content + '<|im_end|>' + '\\n' }}\n    {%- endif %}\n{%- endfor %}\n"
        "{%- if add_generation_prompt %}\n    {{- '<|im_start|>assistant\\n' }}\n{%- endif %}\n"
    )
    conversations = [
        [{"role": "user", "content": "Mend the loop."}],
        [{"role": "system", "content": "Answer with one command. "}, {"role": "user", "content": "  L 1 x = 1\n***\n"}, {"role": "assistant", "content": "DELL 1"}, {"role": "user", "content": "***"}],
    ]
    tokenizer = PreTrainedTokenizerFast(tokenizer_object=Tokenizer(models.BPE()), bos_token="<|begin_of_text|>", eos_token="<|eot_id|>")
    cases = []
    for name, template in (("llama3", llama), ("qwen", qwen)):
        for messages in conversations:
            for generation in (False, True):
                text = tokenizer.apply_chat_template(messages, chat_template=template, tokenize=False, add_generation_prompt=generation)
                cases.append({"name": name, "template": template, "messages": messages, "addGenerationPrompt": generation, "text": text})
    (HERE / "chat-oracle.json").write_text(json.dumps({"versions": VERSIONS, "bosToken": "<|begin_of_text|>", "eosToken": "<|eot_id|>", "cases": cases}, indent=1) + "\n")


def main():
    HERE.mkdir(exist_ok=True)
    write("llama3", byte_level(LLAMA3, 900, ignore_merges=True))
    write("qwen", byte_level(QWEN, 600, normalizer=normalizers.NFC()))
    write("gpt2", gpt2(500))
    write("sentencepiece", sentencepiece(600))
    small = byte_level(LLAMA3, 316)
    small.save(str(HERE.parent / "llama-tied" / "tokenizer.json"), pretty=False)
    templates()
    trained()


main()
