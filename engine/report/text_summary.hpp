#pragma once

#include "engine/output.hpp"
#include "model/report.hpp"

namespace claimcheck::engine {

// The two lines at the end of the text report: what was read, and what was found.
void write_text_summary(Output& out, const Report& report, bool colour);

}  // namespace claimcheck::engine
