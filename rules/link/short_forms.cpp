#include "rules/link/short_forms.hpp"

#include <algorithm>
#include <charconv>
#include <limits>
#include <optional>

#include "model/ascii.hpp"
#include "rules/link/fold.hpp"
#include "rules/link/titles.hpp"

namespace claimcheck::rules {
namespace {

bool is_ibid(std::string_view words) {
  for (const std::string_view ibid : {"ibid", "ibidem", "idem", "id"}) {
    if (begins_with_words(words, ibid)) return true;
  }
  return false;
}

// The number behind "note" or "n" in "smith supra note 3 at 5".
std::optional<std::string> note_number(std::string_view words) {
  for (const std::string_view lead : {"supra note ", "supra n ", "see note ", "see n "}) {
    const std::size_t at = words.find(lead);
    if (at == std::string_view::npos) continue;
    std::size_t end = at + lead.size();
    while (end < words.size() && is_digit(words[end])) ++end;
    if (end > at + lead.size()) return std::string(words.substr(at + lead.size(), end - at - lead.size()));
  }
  return std::nullopt;
}

// What stands before "op. cit." and the like: "smith" or "smith and lee".
std::string_view author_before_cue(std::string_view words) {
  for (const std::string_view cue : {" op cit", " loc cit", " supra", " see above"}) {
    if (const std::size_t at = words.find(cue); at != std::string_view::npos) return words.substr(0, at);
  }
  return {};
}

// The references in the order in which "ibid." looks back: the list's as they stand, footnotes by their first marker.
std::vector<std::uint32_t> citing_order(const std::vector<bool>& is_footnote, const Article& article) {
  constexpr auto kNever = std::numeric_limits<std::uint32_t>::max();
  std::vector<std::uint32_t> first(article.references.size(), kNever);
  for (std::uint32_t i = 0; i < article.markers.size(); ++i) {
    for (const ReferenceId id : article.markers[i].references) first[index(id)] = std::min(first[index(id)], i);
  }
  std::vector<std::uint32_t> list, footnotes;
  for (std::uint32_t i = 0; i < first.size(); ++i) (is_footnote[i] ? footnotes : list).push_back(i);
  std::ranges::stable_sort(footnotes, {}, [&](std::uint32_t i) { return first[i]; });
  list.insert(list.end(), footnotes.begin(), footnotes.end());
  return list;
}

void settle(Reference& reference, const std::vector<ReferenceId>& works) {
  if (works.size() == 1) reference.short_form_of = works.front();
  if (works.size() > 1) reference.short_form_candidates = works;
}

// The short form means what `other` means, be it an entry or a short form itself.
void settle_as(Reference& reference, const Reference& other, std::uint32_t other_id) {
  if (!other.is_short_form) {
    reference.short_form_of = static_cast<ReferenceId>(other_id);
  } else {
    reference.short_form_of = other.short_form_of;
    reference.short_form_candidates = other.short_form_candidates;
  }
}

std::uint32_t id_of(const std::vector<Reference>& references, const Reference& one) {
  return static_cast<std::uint32_t>(&one - references.data());
}

}  // namespace

std::vector<bool> resolve_short_forms(std::string_view text, const std::vector<bool>& is_footnote, Article& article) {
  std::vector<Reference>& references = article.references;
  std::vector<bool> by_ibid(references.size(), false);
  if (std::ranges::none_of(references, &Reference::is_short_form)) return by_ibid;
  const Titles titles(text, references);
  const Reference* previous = nullptr;  // the entry before, of the same kind
  for (const std::uint32_t i : citing_order(is_footnote, article)) {
    Reference& reference = references[i];
    if (previous != nullptr && is_footnote[id_of(references, *previous)] != is_footnote[i]) previous = nullptr;
    if (reference.is_short_form) {
      reference.short_form_of.reset();
      reference.short_form_candidates.clear();
      const std::string words = folded(reference.body.in(text));
      by_ibid[i] = is_ibid(words);
      if (by_ibid[i]) {
        if (previous != nullptr) settle_as(reference, *previous, id_of(references, *previous));
      } else if (const auto number = note_number(words)) {
        const auto note = titles.with_key(*number);
        if (note && index(*note) != i) settle_as(reference, references[index(*note)], index(*note));
      } else if (const std::string_view author = author_before_cue(words); !author.empty()) {
        settle(reference, titles.by_author(author));
      } else {
        settle(reference, titles.beginning_with(reference));
      }
    }
    previous = &reference;
  }
  return by_ibid;
}

}  // namespace claimcheck::rules
