#include "parsers/text/inline_list.hpp"

#include <string>

#include "model/ascii.hpp"
#include "parsers/text/closers.hpp"

namespace claimcheck::parsers {
namespace {

// "• 9. " in its parts.
struct Label {
  std::string_view bullet;  // with the blanks behind it; or the parenthesis of "(a)"
  std::string_view suffix;  // ".", ")" or ".)"
  unsigned number = 0;      // of a letter: 1 for a
  bool is_letter = false;
  std::uint32_t size = 0;  // with the blanks behind it

  std::string successor() const {
    const std::string name = is_letter ? std::string(1, static_cast<char>('a' + number)) : std::to_string(number + 1);
    return std::string(bullet) + name + std::string(suffix);
  }
};

std::string_view bullet_at(std::string_view text) {
  for (const std::string_view bullet : {"•", "⁃", "◦", "▪", "‣", "·"}) {
    if (text.starts_with(bullet)) return text.substr(0, skip_spaces(text, static_cast<std::uint32_t>(bullet.size())));
  }
  return text.starts_with('(') ? text.substr(0, 1) : std::string_view{};
}

// size 0 where there is none.
Label read_label(std::string_view text) {
  Label label;
  label.bullet = bullet_at(text);
  auto at = static_cast<std::uint32_t>(label.bullet.size());
  const std::uint32_t start = at;
  if (at < text.size() && is_lower(text[at])) {
    label.is_letter = true;
    label.number = static_cast<unsigned>(text[at++] - 'a') + 1;
  } else {
    while (at < text.size() && at - start < 3 && is_digit(text[at])) {
      label.number = label.number * 10 + static_cast<unsigned>(text[at++] - '0');
    }
  }
  if (at == start) return {};
  const std::uint32_t suffix = at;
  if (at < text.size() && text[at] == '.') ++at;
  if (at < text.size() && text[at] == ')') ++at;
  label.suffix = text.substr(suffix, at - suffix);
  label.size = skip_spaces(text, at);
  if (label.bullet == "(" && label.suffix != ")") return {};
  if (label.suffix.empty() || label.size == at || label.size >= text.size()) return {};
  return label;
}

}  // namespace

void find_inline_items(std::string_view text, std::vector<InlineItem>& items) {
  Label label = read_label(text);
  if (label.size == 0) return;
  items.push_back({0, label.size});
  if (label.is_letter && label.number != 1) return;
  std::size_t at = label.size;
  while (!label.is_letter || label.number < 26) {
    const std::string wanted = label.successor();
    at = text.find(wanted, at);
    if (at == std::string_view::npos) return;
    const Label next = is_space(text[at - 1]) ? read_label(text.substr(at)) : Label{};
    // "2. item" may be a number that ends a sentence; "2) item" is hardly anything else.
    const char first = next.size > 0 ? text[at + next.size] : '0';
    if (is_digit(first) || (is_lower(first) && next.suffix == ".")) {
      ++at;
      continue;
    }
    items.push_back({static_cast<std::uint32_t>(at), static_cast<std::uint32_t>(at) + next.size});
    at += next.size;
    label = next;
  }
}

}  // namespace claimcheck::parsers
