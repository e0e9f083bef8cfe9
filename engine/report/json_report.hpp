#pragma once

#include "engine/output.hpp"
#include "model/report.hpp"

namespace claimcheck::engine {

struct JsonReportOptions {
  bool sentences = false;  // list every sentence of the running text
};

// The JSON report, schema 1 (docs/report.schema.json).
void write_json_report(Output& out, const Report& report, const JsonReportOptions& options);

}  // namespace claimcheck::engine
