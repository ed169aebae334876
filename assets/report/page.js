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

  /** The least of a few round ends of a scale that holds every interval. */
  const endOf = (estimates) => {
    const most = Math.max(0, ...estimates.map(({ high }) => high));
    return [0.1, 0.2, 0.4, 0.6, 0.8].find((end) => most <= end) ?? 1;
  };

  function bar(estimate, fill, end) {
    const share = (value) => percent(Math.min(1, value / end));
    const track = element("div", {
      className: "track",
      title: `${percent(estimate.mean)} [${percent(estimate.low)}, ${percent(estimate.high)}]`,
    });
    const filled = element("div", { className: "fill" });
    filled.style.width = share(estimate.mean);
    filled.style.background = fill;
    track.append(filled);
    if (estimate.high > estimate.low) {
      const whisker = element("div", { className: "whisker" });
      whisker.style.left = share(estimate.low);
      whisker.style.width = share(estimate.high - estimate.low);
      track.append(whisker);
    }
    return track;
  }

  /** @param groups [{name, rows: [{estimate, fill}]}]; `end` is the share at which a bar is full */
  function bars(title, groups, end) {
    return element(
      "div",
      { className: groups.some(({ rows }) => rows.length > 1) ? "bars thin" : "bars" },
      element("h3", {}, title === "" ? "" : `${title} `, element("span", { className: "scale" }, `full width = ${Math.round(100 * end)}%`)),
      element(
        "div",
        { className: "groups" },
        ...groups.map(({ name, rows }) =>
          element(
            "div",
            { className: "group" },
            element("div", { className: "name" }, name),
            element(
              "div",
              { className: "rows" },
              ...rows.flatMap(({ estimate, fill }) => [
                bar(estimate, fill, end),
                element("div", { className: "value" }, percent(estimate.mean)),
              ]),
            ),
          ),
        ),
      ),
    );
  }

  function legend() {
    if (report.arms.length === 1) return [];
    const names = report.arms.map(({ label }) => {
      const swatch = element("span", { className: "swatch" });
      swatch.style.background = colour.get(label);
      return element("span", {}, swatch, label);
    });
    return [element("p", { className: "legend" }, ...names)];
  }

  const first = report.arms.map(({ figures }) => figures.passAtK[0].estimate);
  place("forest").append(
    bars(
      "pass@1 with its 95% interval",
      report.arms.map(({ label }, i) => ({ name: label, rows: [{ estimate: first[i], fill: colour.get(label) }] })),
      endOf(first),
    ),
  );

  const charts = [];
  /** @param series [{label, points: [[x, y]]}] */
  function chart(title, series, xName, log) {
    const drawn = series.filter(({ points }) => points.length > 0);
    if (drawn.length === 0 || Math.max(...drawn.map(({ points }) => points.length)) < 2) return;
    const xs = [...new Set(drawn.flatMap(({ points }) => points.map(([x]) => x)))].sort((p, q) => p - q);
    const data = [xs, ...drawn.map(({ points }) => ((lookup) => xs.map((x) => lookup.get(x) ?? null))(new Map(points)))];
    const host = element("div");
    const readout = element("p", { className: "readout" });
    place("charts").append(element("div", {}, element("h3", {}, title), host, readout));
    const read = (u) => {
      const at = u.cursor.idx;
      if (at === null || at === undefined) return readout.replaceChildren();
      const shown = drawn.flatMap(({ label }, i) => {
        const value = data[i + 1][at];
        if (value === null) return [];
        const number = element("span", {}, drawn.length > 1 ? `${label} ${percent(value)}` : percent(value));
        if (drawn.length > 1) number.style.borderColor = colour.get(label);
        return [number];
      });
      readout.replaceChildren(`${xName} ${xs[at]}`, ...shown);
    };
    const draw = () => {
      const style = getComputedStyle(document.documentElement);
      const ink = style.getPropertyValue("--quiet");
      const grid = { stroke: style.getPropertyValue("--rule"), width: 1 };
      const font = "12px system-ui, sans-serif";
      host.replaceChildren();
      const plot = new uPlot(
        {
          width: Math.max(240, host.clientWidth),
          height: 230,
          cursor: { drag: { x: false, y: false }, y: false },
          legend: { show: false },
          hooks: { setCursor: [read] },
          scales: {
            x: log ? { time: false, distr: 3, log: 2 } : { time: false },
            y: { range: (_u, _low, high) => [0, Math.min(1, Math.max(0.05, high * 1.15))] },
          },
          axes: [
            {
              stroke: ink,
              grid,
              font,
              labelFont: font,
              label: xName,
              labelSize: 20,
              size: 30,
              ...(log
                ? { splits: () => xs, filter: (_u, splits) => splits, values: (_u, values) => values.map(String) }
                : { incrs: [1, 2, 5, 10, 20, 50] }),
            },
            { stroke: ink, grid, font, size: 46, values: (_u, values) => values.map((value) => `${Math.round(100 * value)}%`) },
          ],
          series: [
            { label: xName },
            ...drawn.map(({ label }) => ({
              label,
              stroke: colour.get(label),
              width: 2,
              spanGaps: true,
              points: { show: xs.length <= 24, size: 6 },
            })),
          ],
        },
        data,
        host,
      );
      plot.over.addEventListener(
        "touchmove",
        ({ touches: [touch] }) => {
          const { left, top } = plot.over.getBoundingClientRect();
          plot.setCursor({ left: touch.clientX - left, top: touch.clientY - top });
        },
        { passive: true },
      );
    };
    charts.push(draw);
  }
  place("charts").className = "grid";
  place("charts").before(...legend());
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
  // An arm whose episodes all ended within a budget stays where it is for every larger one.
  const budgets = [...new Set(report.arms.flatMap(({ figures }) => figures.passByTokens.map(({ tokens }) => tokens)))];
  chart(
    "Solved within a budget of generated tokens",
    lines(({ passByTokens: own }) => budgets.map((tokens) => [tokens, (own.find((at) => at.tokens === tokens) ?? own.at(-1)).share])),
    "tokens",
    true,
  );
  if (charts.length === 0)
    place("charts").append(element("p", { className: "quiet" }, "One sample and one turn a task: there is nothing to plot."));
  else place("charts").after(element("p", { className: "quiet" }, "Touch or point at a chart to read its values."));
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
      .replace(/^corruptions_1$/, "1 corruption")
      .replace(/^corruptions_(.*)/, "$1 corruptions")
      .replaceAll(/[_-]/g, " ");
  /** The slices of every arm under `key` whose name starts with `prefix`, as groups of bars. */
  function groupsOf(key, prefix, byTasks) {
    const tasks = new Map();
    for (const { figures } of report.arms)
      for (const slice of figures[key])
        if (slice.name.startsWith(prefix)) tasks.set(slice.name, Math.max(slice.tasks, tasks.get(slice.name) ?? 0));
    const inOrder = (a, b) => a.localeCompare(b, "en", { numeric: true });
    return [...tasks.keys()]
      .sort((a, b) => (byTasks && tasks.get(b) - tasks.get(a)) || inOrder(a, b))
      .map((name) => ({
        name: `${readable(name)} (${tasks.get(name)})`,
        rows: report.arms.flatMap(({ label, figures }) => {
          const slice = figures[key].find((each) => each.name === name);
          return slice ? [{ estimate: slice.pass1, fill: colour.get(label) }] : [];
        }),
      }));
  }
  const panels = [
    ["By fault", groupsOf("byFault", "", true)],
    ["By length of the program", groupsOf("byLength", "")],
    ["By number of corruptions", groupsOf("byCorruption", "corruptions_")],
    ["By kind of corruption", groupsOf("byCorruption", "kind_", true)],
  ].filter(([, groups]) => groups.length > 0);
  const end = endOf(panels.flatMap(([, groups]) => groups.flatMap(({ rows }) => rows.map(({ estimate }) => estimate))));
  const slices = element("div", { className: "grid" });
  place("slices").append(...legend(), slices);
  for (const [title, groups] of panels) {
    if (groups.length <= 6) slices.append(bars(title, groups, end));
    else {
      const open = matchMedia("(min-width: 721px)").matches;
      const summary = element("summary", {}, `${title} (${groups.length})`);
      place("slices").append(element("details", { className: "wide", open }, summary, bars("", groups, end)));
    }
  }

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
          { className: "item", onclick: () => open(i, true) },
          element("span", { className: episode.solved ? "yes" : "no" }, episode.solved ? "✓ " : "✗ "),
          `${episode.arm} · ${episode.steps.length - 1} ${episode.steps.length === 2 ? "turn" : "turns"}`,
          element("small", {}, episode.description || episode.task),
        ),
      ),
    );
    open(0);
  }

  /** @param isChosen by the reader: where list and episode stand one above the other, the episode is brought into view */
  function open(index, isChosen) {
    state.index = index;
    state.step = 0;
    for (const [i, item] of [...list.children].entries()) item.setAttribute("aria-current", String(i === index));
    const item = list.children[index];
    if (item) list.scrollTop += item.getBoundingClientRect().top - list.getBoundingClientRect().top - list.clientHeight / 3;
    draw();
    if (isChosen && matchMedia("(max-width: 720px)").matches) detail.scrollIntoView({ block: "start" });
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
    const dots = episode.steps.flatMap((each, i) => {
      const away = Math.abs(i - state.step);
      if (last > 24 && i > 0 && i < last && away > 8) return away === 9 ? ["…"] : [];
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
      return [dot];
    });
    const button = (text, name, onclick, disabled) => {
      const node = element("button", { onclick, disabled }, text);
      node.setAttribute("aria-label", name);
      return node;
    };
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
      element(
        "div",
        { className: "turner quiet" },
        button("‹", "previous episode", () => open(state.index - 1), state.index === 0),
        `Episode ${state.index + 1} of ${shown.length}`,
        button("›", "next episode", () => open(state.index + 1), state.index === shown.length - 1),
      ),
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
        button("←", "previous turn", () => go(state.step - 1), state.step === 0),
        element("div", { className: "dots" }, ...dots),
        button("→", "next turn", () => go(state.step + 1), state.step === last),
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
