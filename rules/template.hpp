#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "model/result.hpp"
#include "model/span.hpp"

namespace claimcheck::rules {

// A message with expressions in braces, "quotation of {quote.words} words"; "{{" and "}}" are braces. Braces and
// quotation marks inside an expression nest as CEL has them.
struct Template {
  struct Part {
    std::string text;  // plain, or an expression
    bool is_expression = false;
    Span at;  // in the template; of an expression, without its braces
  };
  std::vector<Part> parts;
};

struct TemplateFlaw {
  Span at;  // in the template
  std::string message;
};

tl::expected<Template, TemplateFlaw> read_template(std::string_view text);

}  // namespace claimcheck::rules
