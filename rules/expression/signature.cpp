#include <algorithm>

#include "rules/expression/function.hpp"

namespace claimcheck::rules::expression {
namespace {

std::string_view trim(std::string_view text) {
  while (text.starts_with(' ')) text.remove_prefix(1);
  while (text.ends_with(' ')) text.remove_suffix(1);
  return text;
}

// Where the parenthesis opens that closes at the end of `text`; npos: none does.
std::size_t matching_parenthesis(std::string_view text) {
  std::size_t open = 0;
  for (std::size_t at = text.size(); at-- > 0;) {
    if (text[at] == ')') ++open;
    if (text[at] == '(' && --open == 0) return at;
    if (open == 0) break;
  }
  return std::string_view::npos;
}

std::vector<std::string_view> split_at_commas(std::string_view text) {
  std::vector<std::string_view> parts;
  std::size_t begin = 0;
  int nesting = 0;
  for (std::size_t at = 0; at <= text.size(); ++at) {
    if (at < text.size() && text[at] == '(') ++nesting;
    if (at < text.size() && text[at] == ')') --nesting;
    if (at == text.size() || (text[at] == ',' && nesting == 0)) {
      parts.push_back(text.substr(begin, at - begin));
      begin = at + 1;
    }
  }
  return parts;
}

// The capital letters that stand alone.
std::vector<std::string> type_parameters(std::string_view text) {
  const auto is_name = [](char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' || c == '.';
  };
  std::vector<std::string> found;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const bool is_alone =
        (at == 0 || !is_name(text[at - 1])) && (at + 1 == text.size() || !is_name(text[at + 1]) || text[at + 1] == '.');
    std::string letter(1, text[at]);
    if (is_alone && text[at] >= 'A' && text[at] <= 'Z' && std::ranges::find(found, letter) == found.end())
      found.push_back(std::move(letter));
  }
  return found;
}

// The receiver before the function's name; npos: the dots in front belong to the name, as in "math.greatest".
std::size_t end_of_receiver(std::string_view head, const std::vector<std::string>& parameters) {
  const std::size_t dot = head.rfind('.');
  if (dot == std::string_view::npos) return dot;
  const auto type = read_type(head.substr(0, dot), parameters);
  const bool is_bare_name = type && type->kind == TypeKind::opaque && type->of.empty();
  return type && !is_bare_name ? dot : std::string_view::npos;
}

}  // namespace

std::optional<Signature> read_signature(std::string_view text, std::string& name) {
  const std::size_t arrow = text.rfind("->");
  if (arrow == std::string_view::npos) return std::nullopt;
  const std::string_view call = trim(text.substr(0, arrow));
  const std::size_t open = matching_parenthesis(call);
  if (open == std::string_view::npos) return std::nullopt;

  Signature signature;
  signature.type_parameters = type_parameters(text);
  std::vector<std::string_view> parameters;
  if (const auto inside = trim(call.substr(open + 1, call.size() - open - 2)); !inside.empty())
    parameters = split_at_commas(inside);
  std::string_view head = trim(call.substr(0, open));
  const std::size_t dot = end_of_receiver(head, signature.type_parameters);
  if (dot != std::string_view::npos) {
    parameters.insert(parameters.begin(), head.substr(0, dot));
    head.remove_prefix(dot + 1);
    signature.is_member = true;
  }
  for (const std::string_view parameter : parameters) {
    const auto type = read_type(parameter, signature.type_parameters);
    if (!type) return std::nullopt;
    signature.parameters.push_back(*type);
  }
  const auto result = read_type(text.substr(arrow + 2), signature.type_parameters);
  if (!result || head.empty()) return std::nullopt;
  signature.result = *result;
  name = head;
  return signature;
}

}  // namespace claimcheck::rules::expression
