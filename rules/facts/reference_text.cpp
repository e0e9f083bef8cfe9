#include "rules/facts/reference_text.hpp"

#include <bit>
#include <iterator>

#include "rules/link/fold.hpp"

namespace claimcheck::rules {
namespace {

constexpr std::string_view kFieldNames[] = {"author", "editor", "title", "container", "publisher", "issued", "accessed",
                                            "url",    "doi",    "isbn",  "volume",    "issue",     "page",   "edition"};
constexpr std::string_view kLocatorNames[] = {"url", "doi", "isbn", "archive", "journal", "publisher", "number"};

template <std::size_t N>
unsigned bits(const bool (&given)[N]) {
  unsigned out = 0;
  for (std::size_t i = 0; i < N; ++i) out |= static_cast<unsigned>(given[i]) << i;
  return out;
}

}  // namespace

std::string full_name(const CslName& name) {
  if (!name.literal.empty()) return name.literal;
  std::string out;
  for (const std::string* part :
       {&name.given, &name.dropping_particle, &name.non_dropping_particle, &name.family, &name.suffix}) {
    if (part->empty()) continue;
    if (!out.empty()) out += ' ';
    out += *part;
  }
  return out;
}

std::string family_name(const CslName& name) {
  return name.family.empty() ? name.literal : name.family;
}

unsigned fields(const Reference& reference) {
  const CslItem& item = reference.item;
  const bool given[std::size(kFieldNames)] = {
      !item.author.empty(),    !item.editor.empty(),    !item.title.empty(),       !item.container_title.empty(),
      !item.publisher.empty(), item.issued.has_value(), item.accessed.has_value(), !reference.urls.empty(),
      !item.doi.empty(),       !item.isbn.empty(),      !item.volume.empty(),      !item.issue.empty(),
      !item.page.empty(),      !item.edition.empty()};
  return bits(given);
}

std::string_view field_name(unsigned bit) {
  return kFieldNames[std::countr_zero(bit)];
}

unsigned locators(const Reference& reference) {
  const CslItem& item = reference.item;
  const bool is_in_journal =
      !item.container_title.empty() && (!item.volume.empty() || !item.issue.empty() || !item.page.empty());
  const bool given[std::size(kLocatorNames)] = {!reference.urls.empty(), !item.doi.empty(), !item.isbn.empty(),
                                                !item.archive.empty(),   is_in_journal,     !item.publisher.empty(),
                                                !item.number.empty()};
  return bits(given);
}

std::string_view locator_name(unsigned bit) {
  return kLocatorNames[std::countr_zero(bit)];
}

bool is_ibid(std::string_view body) {
  constexpr std::size_t kLongest = 16;  // of the word itself, with marks before it
  const std::string words = folded(body.substr(0, kLongest));
  const std::string_view first = std::string_view(words).substr(0, words.find(' '));
  return first == "ibid" || first == "ibidem" || first == "idem" || first == "ebd" || first == "ebenda";
}

}  // namespace claimcheck::rules
