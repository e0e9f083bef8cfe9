#pragma once

#include "engine/output.hpp"
#include "model/report.hpp"

namespace claimcheck::engine {

struct TextReportOptions {
  bool colour = false;
  unsigned columns = 100;  // of the terminal
  bool summary = true;     // the counts at the end
  bool fingerprints = false;
};

// The report for a person at a terminal: each finding that is not in the baseline with an excerpt, the place that it
// refers to, the reason and what to do, and the counts at the end. No foreign text reaches the terminal unescaped.
void write_text_report(Output& out, const Report& report, const TextReportOptions& options);

// One line a finding, as compilers print them: "path:line:column: error[rule] message".
void write_concise_report(Output& out, const Report& report, const TextReportOptions& options);

}  // namespace claimcheck::engine
