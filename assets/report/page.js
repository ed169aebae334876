// The report's page: charts by uPlot, bars and the episode browser by plain DOM. Writes text nodes only.
(() => {
  const { report, episodes } = JSON.parse(document.getElementById("data").textContent);
  const palette = ["#2f7fb8", "#d9822b", "#1b9e77", "#a0509a", "#c23b4b", "#7a7f2a", "#5b6bd6", "#8a5a3b"];
  const colour = new Map(report.arms.map(({ label }, i) => [label, palette[i % palette.length]]));
  const percent = (share) => `${(100 * share).toFixed(1)}%`;

  function element(tag, properties = {}, ...children) {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  }
  const place = (id) => document.getElementById(id);

  function bar(estimate, fill) {
    const track = element("div", {
      className: "track",
      title: `${percent(estimate.mean)} [${percent(estimate.low)}, ${percent(estimate.high)}]`,
    });
    const filled = element("div", { className: "fill" });
    filled.style.width = percent(estimate.mean);
    filled.style.background = fill;
    const whisker = element("div", { className: "whisker" });
    whisker.style.left = percent(estimate.low);
    whisker.style.width = percent(Math.max(0.002, estimate.high - estimate.low));
    track.append(filled, whisker);
    return track;
  }

  function bars(rows) {
    const box = element("div", { className: "bars" });
    for (const { name, estimate, fill } of rows) {
      box.append(
        element("div", { className: "name", title: name }, name),
        bar(estimate, fill),
        element("div", { className: "value" }, percent(estimate.mean)),
      );
    }
    return box;
  }

  place("forest").append(
    element("h3", {}, "pass@1 with its 95% interval"),
    bars(report.arms.map(({ label, figures }) => ({ name: label, estimate: figures.passAtK[0].estimate, fill: colour.get(label) }))),
  );

  for (const { a, b, tasks, estimate, significant } of report.differences) {
    const points = (value) => `${value >= 0 ? "+" : "−"}${Math.abs(100 * value).toFixed(1)}`;
    place("differences").append(
      element(
        "p",
        { className: "quiet" },
        `${a} − ${b}: ${points(estimate.mean)} points [${points(estimate.low)}, ${points(estimate.high)}] over ${tasks} tasks, ${significant ? "significant at 5%" : "not significant"}`,
      ),
    );
  }

  const charts = [];
  /** @param series [{label, points: [[x, y]]}] */
  function chart(title, series, xName, log) {
    const drawn = series.filter(({ points }) => points.length > 0);
    if (drawn.length === 0 || Math.max(...drawn.map(({ points }) => points.length)) < 2) return;
    const xs = [...new Set(drawn.flatMap(({ points }) => points.map(([x]) => x)))].sort((p, q) => p - q);
    const data = [xs, ...drawn.map(({ points }) => ((lookup) => xs.map((x) => lookup.get(x) ?? null))(new Map(points)))];
    const host = element("div");
    const box = element("div", {}, element("h3", {}, title), host);
    place("charts").append(box);
    const draw = () => {
      const style = getComputedStyle(document.documentElement);
      const ink = style.getPropertyValue("--quiet");
      const grid = { stroke: style.getPropertyValue("--rule"), width: 1 };
      host.replaceChildren();
      new uPlot(
        {
          width: Math.max(240, host.clientWidth),
          height: 230,
          cursor: { drag: { x: false, y: false } },
          scales: {
            x: log ? { time: false, distr: 3, log: 2 } : { time: false },
            y: { range: (_u, _low, high) => [0, Math.min(1, Math.max(0.05, high * 1.15))] },
          },
          axes: [
            {
              stroke: ink,
              grid,
              label: xName,
              labelSize: 20,
              size: 30,
              ...(log ? { splits: () => xs, values: (_u, values) => values.map(String) } : { incrs: [1, 2, 5, 10, 20, 50] }),
            },
            { stroke: ink, grid, size: 46, values: (_u, values) => values.map((value) => `${Math.round(100 * value)}%`) },
          ],
          series: [
            { label: xName },
            ...drawn.map(({ label }) => ({
              label,
              stroke: colour.get(label),
              width: 2,
              spanGaps: true,
              points: { show: true, size: 6 },
              value: (_u, value) => (value === null ? "" : percent(value)),
            })),
          ],
        },
        data,
        host,
      );
    };
    charts.push(draw);
  }
  place("charts").className = "grid";
  const lines = (pick) => report.arms.map(({ label, figures }) => ({ label, points: pick(figures) }));
  chart(
    "pass@k",
    lines((f) => f.passAtK.map(({ k, estimate }) => [k, estimate.mean])),
    "samples k",
    true,
  );
  chart(
    "Solved by turn",
    lines((f) => f.solvedByTurn.map((share, t) => [t + 1, share])),
    "turn",
    false,
  );
  chart(
    "Solved within a budget of generated tokens",
    lines((f) => f.passByTokens.map(({ tokens, share }) => [tokens, share])),
    "tokens",
    true,
  );
  if (charts.length === 0)
    place("charts").append(element("p", { className: "quiet" }, "One sample and one turn a task: there is nothing to plot."));
  const redraw = () => {
    for (const draw of charts) draw();
  };
  redraw();
  addEventListener(
    "resize",
    ((timer) => () => {
      clearTimeout(timer);
      timer = setTimeout(redraw, 120);
    })(),
  );
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", redraw);

  const readable = (name) =>
    name
      .replace(/^kind_/, "")
      .replace(/^corruptions_/, "corruptions: ")
      .replaceAll(/[_-]/g, " ");
  const slices = element("div", { className: "grid" });
  for (const [key, title] of [
    ["byFault", "By fault"],
    ["byLength", "By length of the program"],
    ["byCorruption", "By corruption"],
  ]) {
    const names = [...new Set(report.arms.flatMap(({ figures }) => figures[key].map(({ name }) => name)))].sort();
    const rows = names.flatMap((name) =>
      report.arms.flatMap(({ label, figures }, i) => {
        const slice = figures[key].find((each) => each.name === name);
        if (!slice) return [];
        return [{ name: i === 0 ? `${readable(name)} (${slice.tasks})` : "", estimate: slice.pass1, fill: colour.get(label) }];
      }),
    );
    if (rows.length > 0)
      slices.append(element("div", { className: report.arms.length > 1 ? "slice thin" : "slice" }, element("h3", {}, title), bars(rows)));
  }
  const legend = element("p", { className: "legend" });
  for (const { label } of report.arms) {
    const swatch = element("span", { className: "swatch" });
    swatch.style.background = colour.get(label);
    legend.append(element("span", {}, swatch, label));
  }
  place("slices").append(...(report.arms.length > 1 ? [legend] : []), slices);

  // Episode browser
  const state = { arm: "", outcome: "", words: "", index: 0, step: 0 };
  const list = element("div", { className: "list" });
  const detail = element("div", { className: "detail" });
  const select = (options, onChange, label) => {
    const node = element(
      "select",
      { onchange: () => onChange(node.value) },
      ...options.map(([value, text]) => element("option", { value }, text)),
    );
    node.setAttribute("aria-label", label);
    return node;
  };
  const search = element("input", {
    type: "search",
    placeholder: "Search tasks",
    oninput: () => {
      state.words = search.value.toLowerCase();
      filter();
    },
  });
  const filters = element(
    "div",
    { className: "filters" },
    select(
      [["", "All arms"], ...report.arms.map(({ label }) => [label, label])],
      (value) => {
        state.arm = value;
        filter();
      },
      "Arm",
    ),
    select(
      [
        ["", "Solved or not"],
        ["solved", "Solved"],
        ["unsolved", "Not solved"],
      ],
      (value) => {
        state.outcome = value;
        filter();
      },
      "Outcome",
    ),
    search,
  );
  place("episodes").append(filters, element("div", { className: "browser" }, list, detail));
  let shown = [];

  function filter() {
    shown = episodes.filter(
      (episode) =>
        (state.arm === "" || episode.arm === state.arm) &&
        (state.outcome === "" || episode.solved === (state.outcome === "solved")) &&
        (state.words === "" || `${episode.description} ${episode.task}`.toLowerCase().includes(state.words)),
    );
    list.replaceChildren(
      ...shown.map((episode, i) =>
        element(
          "button",
          { className: "item", onclick: () => open(i) },
          element("span", { className: episode.solved ? "yes" : "no" }, episode.solved ? "✓ " : "✗ "),
          `${episode.arm} · ${episode.steps.length - 1} ${episode.steps.length === 2 ? "turn" : "turns"}`,
          element("small", {}, episode.description || episode.task),
        ),
      ),
    );
    open(0);
  }

  function open(index) {
    state.index = index;
    state.step = 0;
    for (const [i, item] of [...list.children].entries()) item.setAttribute("aria-current", String(i === index));
    draw();
  }

  function draw() {
    const episode = shown[state.index];
    if (!episode) return detail.replaceChildren(element("p", { className: "quiet" }, "No episode fits these filters."));
    const last = episode.steps.length - 1;
    const go = (step) => {
      state.step = Math.max(0, Math.min(last, step));
      draw();
    };
    const step = episode.steps[state.step];
    const dots = episode.steps.map((each, i) => {
      const dot = element(
        "button",
        {
          className: `dot ${each.kind} ${each.status}`,
          title: i === 0 ? "the faulty program" : `turn ${i}: ${each.wrote.trim().slice(0, 60)}`,
          onclick: () => go(i),
        },
        String(i),
      );
      dot.setAttribute("aria-current", String(i === state.step));
      return dot;
    });
    const marks = new Set(step.marks);
    const listing = element(
      "div",
      { className: "listing" },
      ...step.lines.map((line, i) =>
        element(
          "div",
          { className: marks.has(i) ? "line mark" : "line" },
          element("span", { className: "number" }, String(i + 1)),
          element("span", { className: "code" }, line),
        ),
      ),
    );
    detail.replaceChildren(
      element("div", {}, element("strong", {}, episode.description || episode.task)),
      element(
        "p",
        { className: "quiet" },
        `${episode.arm} · ended by ${episode.stop} · reward ${episode.reward} · `,
        element("span", { className: episode.solved ? "yes" : "no" }, episode.solved ? "solved" : "not solved"),
      ),
      element(
        "div",
        { className: "stepper" },
        element("button", { onclick: () => go(state.step - 1), disabled: state.step === 0 }, "←"),
        element("div", { className: "dots" }, ...dots),
        element("button", { onclick: () => go(state.step + 1), disabled: state.step === last }, "→"),
      ),
      state.step === 0 ? element("h3", {}, "The faulty program") : element("h3", {}, `Turn ${state.step}`),
      ...(state.step === 0 ? [] : [element("pre", { className: `wrote ${step.kind}` }, step.wrote.trim() || "(nothing)")]),
      ...(step.note ? [element("p", { className: "no" }, step.note)] : []),
      listing,
      element("h3", {}, step.status === "passed" ? "All tests pass" : "Feedback"),
      ...(step.status === "passed" ? [] : [element("pre", {}, step.feedback || step.status)]),
      element("details", {}, element("summary", { className: "quiet" }, "Tests"), element("pre", {}, episode.tests)),
    );
  }
  addEventListener("keydown", (event) => {
    if (event.target instanceof HTMLInputElement || event.target instanceof HTMLSelectElement) return;
    const episode = shown[state.index];
    if (!episode || (event.key !== "ArrowLeft" && event.key !== "ArrowRight")) return;
    state.step = Math.max(0, Math.min(episode.steps.length - 1, state.step + (event.key === "ArrowRight" ? 1 : -1)));
    draw();
  });
  filter();
})();
