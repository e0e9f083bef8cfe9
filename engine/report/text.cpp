#include "engine/report/text.hpp"

#include <algorithm>
#include <optional>

#include "engine/report/excerpt.hpp"
#include "engine/report/paint.hpp"
#include "engine/report/positions.hpp"
#include "engine/report/printable.hpp"
#include "engine/report/text_summary.hpp"

namespace claimcheck::engine {
namespace {

std::string place_text(const Positions& positions, const Position& at) {
  return printable(positions.document().path()) + ':' + std::to_string(at.begin.line) + ':' +
         std::to_string(at.begin.column);
}

// One finding, drawn as rustc draws its diagnostics.
class Drawing {
 public:
  Drawing(Output& out, const Positions& positions, const Finding& finding, const TextReportOptions& options)
      : out_(out), positions_(positions), finding_(finding), paint_(options.colour), columns_(options.columns) {
    std::uint32_t last_line = positions.of(finding).begin.line;
    for (const Related& related : finding.related) {
      last_line = std::max(last_line, positions.of(related.span).begin.line);
    }
    gutter_ = std::to_string(last_line).size();
  }

  void head() {
    const std::string title = std::string(name(finding_.severity)) + '[' + finding_.rule + ']';
    line(paint_.severity(finding_.severity, title) + paint_.strong(": " + printable(finding_.message)));
    const Position at = positions_.of(finding_);
    line(std::string(gutter_, ' ') + paint_.frame("--> ") + place_text(positions_, at));
    rule("|");
    excerpt(at, '^', {});
  }

  void related(const Related& related) {
    rule("|");
    excerpt(positions_.of(related.span), '-', printable(related.message));
  }

  void note(std::string_view label, std::string_view text) {
    if (text.empty()) return;
    if (!has_notes_) rule("|");
    has_notes_ = true;
    line(std::string(gutter_ + 1, ' ') + paint_.frame("= ") + paint_.strong(std::string(label) + ": ") +
         printable(text));
  }

 private:
  void line(const std::string& text) {
    out_.write(text);
    out_.write("\n");
  }

  void rule(std::string_view text) { line(std::string(gutter_ + 1, ' ') + paint_.frame(text)); }

  void excerpt(const Position& at, char mark, const std::string& label) {
    constexpr std::size_t kFrame = 3;  // " | "
    const auto taken = static_cast<unsigned>(gutter_ + kFrame);
    const Excerpt shown = make_excerpt(positions_.document().source(), at.span, columns_ - taken);
    const std::string number = std::to_string(at.begin.line);
    line(paint_.frame(std::string(gutter_ - number.size(), ' ') + number + " | ") + shown.line);
    std::string marks(shown.mark_width, mark);
    if (!label.empty()) marks += ' ' + label;
    line(std::string(gutter_ + 1, ' ') + paint_.frame("| ") + std::string(shown.mark_begin, ' ') +
         (mark == '^' ? paint_.severity(finding_.severity, marks) : paint_.frame(marks)));
  }

  Output& out_;
  const Positions& positions_;
  const Finding& finding_;
  Paint paint_;
  unsigned columns_;
  std::size_t gutter_ = 1;
  bool has_notes_ = false;
};

void draw(Output& out, const Positions& positions, const Finding& finding, const Report& report,
          const TextReportOptions& options) {
  Drawing drawing(out, positions, finding, options);
  drawing.head();
  for (const Related& related : finding.related) drawing.related(related);
  if (finding.source) drawing.note("reason", report.sources[*finding.source].reason);
  drawing.note("help", finding.help);
  if (options.fingerprints) drawing.note("fingerprint", finding.fingerprint);
  out.write("\n");
}

// Calls `write` for each new finding with the positions of its article; findings come by article.
template <class Write>
void for_each_finding(const Report& report, Write write) {
  std::optional<Positions> positions;
  std::uint32_t of_article = 0;
  for (const Finding& finding : report.findings) {
    if (finding.status == FindingStatus::known) continue;
    if (!positions || of_article != finding.article) {
      of_article = finding.article;
      positions.emplace(*report.articles[of_article].document);
    }
    write(*positions, finding);
  }
}

}  // namespace

void write_text_report(Output& out, const Report& report, const TextReportOptions& options) {
  for_each_finding(report, [&](const Positions& positions, const Finding& finding) {
    draw(out, positions, finding, report, options);
  });
  if (options.summary) write_text_summary(out, report, options.colour);
}

void write_concise_report(Output& out, const Report& report, const TextReportOptions& options) {
  const Paint paint(options.colour);
  for_each_finding(report, [&](const Positions& positions, const Finding& finding) {
    const std::string title = std::string(name(finding.severity)) + '[' + finding.rule + ']';
    out.write(place_text(positions, positions.of(finding)) + ": " + paint.severity(finding.severity, title) + ' ' +
              printable(finding.message) + '\n');
  });
  if (options.summary) write_text_summary(out, report, options.colour);
}

}  // namespace claimcheck::engine
