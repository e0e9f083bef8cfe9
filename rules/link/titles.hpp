#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "model/reference.hpp"

namespace claimcheck::rules {

// The full entries of a list by title, author and key, as short forms name them. Entries of one and the same work
// (same title and first author) count once, as the first of them.
class Titles {
 public:
  Titles(std::string_view text, std::span<const Reference> references);

  // The works whose title begins with the title of the short form, by its author where it names one.
  std::vector<ReferenceId> beginning_with(const Reference& short_form) const;
  // The works whose author's name `words` ends with or holds; folded.
  std::vector<ReferenceId> by_author(std::string_view words) const;
  // The entry with that key, a short form or not.
  std::optional<ReferenceId> with_key(const std::string& key) const;

 private:
  struct Work {
    std::string title, author;  // folded; of the first author the family name
    ReferenceId first{};
  };
  std::string title_of(const Reference& reference) const;

  std::string_view text_;
  std::vector<Work> by_title_;  // sorted by title
  std::unordered_map<std::string, std::vector<ReferenceId>> by_author_;
  std::unordered_map<std::string, ReferenceId> by_key_;
};

}  // namespace claimcheck::rules
