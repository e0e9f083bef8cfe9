// What a directive says, written out again, reads as the same; blanks around it change nothing.
#include "parsers/grammar/directive.hpp"

#include <cstdlib>
#include <string>

using namespace claimcheck;

namespace {

std::string written(const Directive& directive) {
  std::string out = "claimcheck-ignore";
  if (directive.scope != DirectiveScope::block) out += "-" + std::string(name(directive.scope));
  for (std::size_t i = 0; i < directive.rules.size(); ++i) out += (i == 0 ? " " : ", ") + directive.rules[i];
  if (directive.until) out += " until " + to_edtf(*directive.until);
  return out + (directive.reason.empty() ? "" : ": " + directive.reason);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(reinterpret_cast<const char*>(data), size);
  const auto directive = parsers::read_directive(text);
  if (parsers::read_directive(" \n" + text + "\t ") != directive) std::abort();
  if (!directive) return 0;
  if (directive->rules.empty() && directive->fault.empty() && directive->scope != DirectiveScope::end) std::abort();
  for (const std::string& rule : directive->rules) {
    if (rule.empty() || rule.find_first_of(" ,:\n\t") != std::string::npos) std::abort();
  }
  if (directive->fault.empty() && parsers::read_directive(written(*directive)) != directive) std::abort();
  return 0;
}
