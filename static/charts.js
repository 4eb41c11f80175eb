// Draws the curves of a page with uPlot, from the JSON that stands beside each. Donuts, bars and tables are there without it.
(() => {
  "use strict";

  const words = JSON.parse(document.getElementById("words").textContent);
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const drawn = new Map();
  const css = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const short = (value) => {
    for (const [size, unit] of [[1e6, "M"], [1e3, "k"]]) {
      if (Math.abs(value) >= size) return `${Number((value / size).toPrecision(3))}${unit}`;
    }
    return String(Math.round(value * 10) / 10);
  };
  const long = (value, unit, sign) => {
    if (language === "en-GB") return `${short(value)} ${sign}`;
    return value.toLocaleString(language, { style: "unit", unit, unitDisplay: "short", maximumSignificantDigits: 3 });
  };
  const told = (value, unit) => {
    if (value === null || value === undefined) return words.noData;
    if (unit === "ms") return value >= 1000 ? long(value / 1000, "second", "s") : long(value, "millisecond", "ms");
    return unit === "%" ? `${short(value)} %` : value.toLocaleString(language);
  };
  const utc = (options) => new Intl.DateTimeFormat(language, { timeZone: "UTC", ...options });
  const moments = {
    day: utc({ day: "numeric", month: "short", year: "numeric" }),
    hour: utc({ weekday: "short", day: "numeric", month: "short", hour: "2-digit", minute: "2-digit" }),
  };
  const marks = {
    day: utc({ day: "numeric", month: "short" }),
    hour: utc({ hour: "2-digit", minute: "2-digit" }),
  };
  // Below the axis: the day, and the hour where hours are told apart and it isn't midnight.
  const mark = (at) => (at % 86400 === 0 ? marks.day : marks.hour).format(at * 1000);
  const when = (chart, at) => {
    if (chart.axis === "hour") return `${String(at).padStart(2, "0")}:00–${String(at).padStart(2, "0")}:59`;
    return moments[chart.step >= 86400 ? "day" : "hour"].format(at * 1000);
  };

  // Columns stand on each other: each is drawn as the sum of itself and those below it, the highest first.
  const stacked = (series) => {
    const sums = [];
    let below = null;
    for (const one of series) {
      below = one.values.map((value, n) => (value ?? 0) + (below?.[n] ?? 0));
      sums.push(below);
    }
    return sums;
  };

  const tip = (chart) => {
    const box = document.createElement("div");
    box.className = "chart-tip";
    box.hidden = true;
    return {
      hooks: {
        init: (plot) => plot.over.append(box),
        setCursor: (plot) => {
          const n = plot.cursor.idx;
          box.hidden = n === null || n === undefined || plot.cursor.left < 0;
          if (box.hidden) return;
          const lines = chart.series.map((one) => {
            const line = document.createElement("div");
            line.className = `tone-${one.tone}`;
            const mark = document.createElement("i");
            const value = document.createElement("b");
            value.textContent = told(one.values[n], chart.unit);
            line.append(mark, `${one.name} `, value);
            return line;
          });
          const head = document.createElement("strong");
          head.textContent = when(chart, chart.at[n]);
          box.replaceChildren(head, ...lines);
          const left = plot.valToPos(chart.at[n], "x");
          const wide = box.offsetWidth;
          box.style.transform = `translateX(${Math.max(0, Math.min(left > plot.over.clientWidth / 2 ? left - wide - 12 : left + 12, plot.over.clientWidth - wide))}px)`;
        },
      },
    };
  };

  const steps = [1, 2, 3, 6, 12, 24, 48, 24 * 7, 24 * 14, 24 * 28].map((hours) => hours * 3600);
  const options = (chart, width, height) => {
    const ink = css("--nz-ink-2");
    const line = css("--nz-line-soft");
    const font = `11px ${css("--tblr-font-sans-serif") || "sans-serif"}`;
    const isColumns = chart.shape === "columns";
    const shown = isColumns ? [...chart.series].reverse() : chart.series;
    const bars = isColumns ? uPlot.paths.bars({ size: [0.64, 28], radius: 0.12 }) : null;
    const smooth = chart.step >= 86400 ? uPlot.paths.spline() : uPlot.paths.linear();
    const byHour = { values: (_, ticks) => ticks.map((at) => (Number.isInteger(at) && at >= 0 && at < 24 ? String(at).padStart(2, "0") : "")), incrs: [1, 2, 3, 6, 12] };
    return {
      width, height, padding: [10, 22, 0, 0], legend: { show: false }, plugins: [tip(chart)],
      tzDate: (at) => uPlot.tzDate(new Date(at * 1000), "Etc/UTC"),
      cursor: { y: false, drag: { x: false, y: false }, points: { size: 7 } },
      scales: {
        x: { time: chart.axis === "time", range: isColumns ? (_, low, high) => { const half = (chart.axis === "hour" ? 1 : chart.step) * 0.6; return [low - half, high + half]; } : undefined },
        y: { range: (_, __, high) => [0, chart.unit === "%" ? 100 : Math.max(high * 1.08, chart.unit ? 1 : 4)] },
      },
      axes: [
        { stroke: ink, font, grid: { show: false }, ticks: { show: false }, size: 28, space: 56, ...(chart.axis === "hour" ? byHour : { values: (_, ticks) => ticks.map(mark), incrs: steps.filter((step) => step >= chart.step) }) },
        { stroke: ink, font, grid: { stroke: line, width: 1 }, ticks: { show: false }, size: 48, space: 36, values: (_, ticks) => ticks.map((value) => (chart.unit === "ms" ? told(value, "ms") : short(value) + (chart.unit === "%" ? " %" : ""))) },
      ],
      series: [{}, ...shown.map((one) => {
        const colour = css(`--nz-${one.tone}`);
        return {
          label: one.name, stroke: colour, width: isColumns ? 0 : 2, spanGaps: false,
          fill: isColumns ? colour : chart.shape === "area" ? `${colour}26` : undefined,
          paths: bars ?? smooth, points: { show: (plot, n) => !isColumns && lonely(one.values), size: 5, fill: colour },
        };
      })],
    };
  };
  // A value between two gaps has no line: show it as a point.
  const lonely = (values) => values.some((value, n) => value !== null && (values[n - 1] ?? null) === null && (values[n + 1] ?? null) === null);

  const draw = (place) => {
    const source = place.parentElement.querySelector("script[type='application/json']");
    if (!source || typeof uPlot === "undefined") return;
    const chart = JSON.parse(source.textContent);
    const width = Math.floor(place.clientWidth);
    if (width < 40) return;
    drawn.get(place)?.destroy();
    place.replaceChildren();
    const values = chart.shape === "columns" ? stacked(chart.series).reverse() : chart.series.map((one) => one.values);
    drawn.set(place, new uPlot(options(chart, width, Number(place.dataset.height)), [chart.at, ...values], place));
  };

  const resized = new ResizeObserver((entries) => {
    for (const { target } of entries) {
      const plot = drawn.get(target);
      const width = Math.floor(target.clientWidth);
      if (!plot) draw(target);
      else if (width >= 40 && width !== plot.width) plot.setSize({ width, height: plot.height });
    }
  });
  const all = () => {
    for (const [place, plot] of drawn) {
      if (!place.isConnected) {
        plot.destroy();
        drawn.delete(place);
        resized.unobserve(place);
      }
    }
    for (const place of document.querySelectorAll("[data-chart]")) {
      draw(place);
      resized.observe(place);
    }
  };
  all();
  addEventListener("htmx:after:swap", all);
  addEventListener("nezuko:theme", all);
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", all);

  addEventListener("change", (event) => {
    if (event.target.matches?.("select[data-submit]")) event.target.form.requestSubmit();
  });
})();
