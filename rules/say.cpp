#include "rules/say.hpp"

#include "rules/expression/record.hpp"
#include "rules/expression/text.hpp"

namespace claimcheck::rules {
namespace {

using expression::Value;
using expression::ValueKind;

std::string say_list(const Value& list) {
  std::string out;
  for (std::size_t i = 0; i < list.size(); ++i) out += (i == 0 ? "" : ", ") + say(list.at(i));
  return out;
}

std::string say_record(const Value& record) {
  const expression::RecordView& view = record.record_view();
  const std::size_t field = view.is->type.find("text");
  if (field == expression::RecordType::npos) return "?";
  const Value text = view.get(record.fact(), field);
  return text.is(ValueKind::string) ? std::string(text.as_text()) : "?";
}

}  // namespace

std::string say(const Value& value) {
  switch (value.kind()) {
    case ValueKind::error:
    case ValueKind::unknown: return "?";
    case ValueKind::null: return {};
    case ValueKind::string: return std::string(value.as_text());
    case ValueKind::list: return say_list(value);
    case ValueKind::record: return say_record(value);
    case ValueKind::optional: return value.as_optional() == nullptr ? std::string() : say(*value.as_optional());
    case ValueKind::timestamp: {
      const std::string text = to_text(value);
      return text.substr(0, text.find('T'));
    }
    default: return to_text(value);
  }
}

std::string on_one_line(std::string_view text) {
  std::string out;
  bool is_parted = false;
  for (const char c : text) {
    if (c == ' ' || c == '\n' || c == '\r' || c == '\t') {
      is_parted = !out.empty();
      continue;
    }
    if (is_parted) out += ' ';
    is_parted = false;
    out += c;
  }
  return out;
}

std::string as_advice(std::string_view sentence) {
  std::string out = on_one_line(sentence);
  if (out.ends_with('.') && !out.ends_with("..")) out.pop_back();
  const auto is_upper = [](char c) { return c >= 'A' && c <= 'Z'; };
  const bool is_word = out.size() > 1 && is_upper(out[0]) && !is_upper(out[1]) && out[1] != '.' && out[1] != '-';
  if (is_word) out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

}  // namespace claimcheck::rules
