"""Plays one episode with the adapters' client: argv[1] is the server's URL, argv[2] its token if it has one. Prints what was seen."""

import json
import os
import sys

sys.path.insert(0, os.path.join(os.path.dirname(__file__), "..", "..", "python"))

from adapters.client import EditClient

with EditClient(*sys.argv[1:3]) as client:
    first = client.reset(split="train", index=0, seed=1)
    wrong = client.step("hello")
    right = client.step("REPW 2 >>>- >>>+")
    last = client.step("EXIT")
    print(json.dumps([first.reward, wrong.reward, right.reward, right.observation["solved"], last.done]))
