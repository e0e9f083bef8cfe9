#include "parsers/document/wikitext_citation.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "model/ascii.hpp"
#include "parsers/grammar/date.hpp"
#include "parsers/grammar/person_name.hpp"

namespace claimcheck::parsers {
namespace {

struct Alias {
  std::string_view name;  // lower case, without the number of "last2" or "author2-last"
  WikiField field;
};

constexpr std::array kAliases = {
    Alias{"access-date", WikiField::accessed},
    Alias{"accessdate", WikiField::accessed},
    Alias{"archive-url", WikiField::url},
    Alias{"archiveurl", WikiField::url},
    Alias{"article", WikiField::chapter},
    Alias{"article-url", WikiField::url},
    Alias{"arxiv", WikiField::identifier},
    Alias{"at", WikiField::page},
    Alias{"author", WikiField::author},
    Alias{"author-first", WikiField::first},
    Alias{"author-last", WikiField::last},
    Alias{"authors", WikiField::vauthors},
    Alias{"bibcode", WikiField::identifier},
    Alias{"chapter", WikiField::chapter},
    Alias{"chapter-url", WikiField::url},
    Alias{"chapterurl", WikiField::url},
    Alias{"contribution", WikiField::chapter},
    Alias{"contribution-url", WikiField::url},
    Alias{"date", WikiField::date},
    Alias{"dictionary", WikiField::container},
    Alias{"doi", WikiField::doi},
    Alias{"edition", WikiField::edition},
    Alias{"editor", WikiField::editor},
    Alias{"editor-first", WikiField::editor_first},
    Alias{"editor-last", WikiField::editor_last},
    Alias{"editors", WikiField::editor},
    Alias{"encyclopaedia", WikiField::container},
    Alias{"encyclopedia", WikiField::container},
    Alias{"entry", WikiField::chapter},
    Alias{"entry-url", WikiField::url},
    Alias{"first", WikiField::first},
    Alias{"given", WikiField::first},
    Alias{"institution", WikiField::publisher},
    Alias{"isbn", WikiField::isbn},
    Alias{"issue", WikiField::issue},
    Alias{"journal", WikiField::container},
    Alias{"last", WikiField::last},
    Alias{"location", WikiField::place},
    Alias{"magazine", WikiField::container},
    Alias{"newspaper", WikiField::container},
    Alias{"number", WikiField::issue},
    Alias{"p", WikiField::page},
    Alias{"page", WikiField::page},
    Alias{"pages", WikiField::page},
    Alias{"people", WikiField::vauthors},
    Alias{"periodical", WikiField::container},
    Alias{"place", WikiField::place},
    Alias{"pmc", WikiField::identifier},
    Alias{"pmid", WikiField::identifier},
    Alias{"pp", WikiField::page},
    Alias{"publication-date", WikiField::date},
    Alias{"publication-place", WikiField::place},
    Alias{"publisher", WikiField::publisher},
    Alias{"series", WikiField::series},
    Alias{"surname", WikiField::last},
    Alias{"title", WikiField::title},
    Alias{"url", WikiField::url},
    Alias{"vauthors", WikiField::vauthors},
    Alias{"volume", WikiField::volume},
    Alias{"website", WikiField::container},
    Alias{"work", WikiField::container},
    Alias{"year", WikiField::date},
};
static_assert(std::ranges::is_sorted(kAliases, {}, &Alias::name));

struct Known {
  WikiField field = WikiField::none;
  int number = 0;  // of an author; 0: no number, as of the first
  Span value;
};

Known know(const WikiParameter& parameter) {
  Known known{WikiField::none, 0, parameter.value};
  std::string name;
  for (const char c : parameter.name) {
    if (!is_digit(c))
      name += to_lower(c);
    else if (known.number < 10000)
      known.number = known.number * 10 + (c - '0');
  }
  const auto found = std::ranges::lower_bound(kAliases, std::string_view(name), {}, &Alias::name);
  if (found != kAliases.end() && found->name == name) known.field = found->field;
  return known;
}

bool is_name(WikiField field) {
  return field >= WikiField::last && field <= WikiField::editor;
}

// "last2" before "first2", number by number.
void order_names(const std::vector<Known>& all, bool editors, std::vector<WikiCitationPart>& parts) {
  std::vector<Known> names;
  for (const Known& known : all) {
    if (is_name(known.field) && (known.field >= WikiField::editor_last) == editors) names.push_back(known);
  }
  std::ranges::stable_sort(names, [](const Known& a, const Known& b) {
    const int left = std::max(a.number, 1), right = std::max(b.number, 1);
    return left != right ? left < right : a.field < b.field;
  });
  for (const Known& name : names) {
    const bool is_first_name = name.field == WikiField::first || name.field == WikiField::editor_first;
    const std::string_view before = parts.empty() ? "" : is_first_name ? ", " : "; ";
    parts.push_back({before, name.value, name.field});
  }
}

struct Slot {
  WikiField field;
  std::string_view before;
};

// What follows the names, in the order of a formatted entry.
constexpr std::array kSlots = {Slot{WikiField::date, " "},         Slot{WikiField::chapter, ". "},
                               Slot{WikiField::title, ". "},       Slot{WikiField::container, ". "},
                               Slot{WikiField::series, ". "},      Slot{WikiField::edition, ". "},
                               Slot{WikiField::volume, ". Vol. "}, Slot{WikiField::issue, ", no. "},
                               Slot{WikiField::page, ", pp. "},    Slot{WikiField::place, ". "},
                               Slot{WikiField::publisher, ". "},   Slot{WikiField::isbn, ". ISBN "},
                               Slot{WikiField::doi, ". doi:"},     Slot{WikiField::identifier, ". "},
                               Slot{WikiField::url, ". "},         Slot{WikiField::accessed, ". Retrieved "}};

class ItemWriter {
 public:
  explicit ItemWriter(std::string_view type) { item_.type = std::string(type); }

  void add(WikiField field, const std::string& text) {
    switch (field) {
      case WikiField::last: item_.author.push_back({}), item_.author.back().family = text; break;
      case WikiField::editor_last: item_.editor.push_back({}), item_.editor.back().family = text; break;
      case WikiField::first: add_given(item_.author, text); break;
      case WikiField::editor_first: add_given(item_.editor, text); break;
      case WikiField::author:
      case WikiField::vauthors: add_names(item_.author, text); break;
      case WikiField::editor: add_names(item_.editor, text); break;
      case WikiField::title: keep(item_.title, text); break;
      case WikiField::chapter: keep(chapter_, text); break;
      case WikiField::container: keep(item_.container_title, text); break;
      case WikiField::series: keep(item_.collection_title, text); break;
      case WikiField::publisher: keep(item_.publisher, text); break;
      case WikiField::place: keep(item_.publisher_place, text); break;
      case WikiField::date: keep(item_.issued, text); break;
      case WikiField::accessed: keep(item_.accessed, text); break;
      case WikiField::url: keep(item_.url, text); break;
      case WikiField::doi: keep(item_.doi, text); break;
      case WikiField::isbn: keep(item_.isbn, text); break;
      case WikiField::volume: keep(item_.volume, text); break;
      case WikiField::issue: keep(item_.issue, text); break;
      case WikiField::page: keep(item_.page, text); break;
      case WikiField::edition: keep(item_.edition, text); break;
      case WikiField::none:
      case WikiField::identifier: break;
    }
  }

  CslItem take() {
    if (!chapter_.empty()) {
      if (!item_.title.empty()) item_.container_title = std::move(item_.title);
      item_.title = std::move(chapter_);
      if (item_.type == "book") item_.type = "chapter";
    }
    if (item_.type == "document") {
      if (!item_.container_title.empty() && !(item_.volume.empty() && item_.issue.empty()))
        item_.type = "article-journal";
      else if (!item_.isbn.empty() || (!item_.publisher.empty() && item_.url.empty()))
        item_.type = "book";
      else if (!item_.url.empty())
        item_.type = "webpage";
    }
    return std::move(item_);
  }

 private:
  static void keep(std::string& field, const std::string& text) {
    if (field.empty()) field = text;
  }

  static void keep(std::optional<Edtf>& field, const std::string& text) {
    if (!field) field = parse_written_date(text);
  }

  static void add_given(std::vector<CslName>& names, const std::string& text) {
    if (!names.empty() && names.back().given.empty() && names.back().literal.empty()) names.back().given = text;
  }

  static void add_names(std::vector<CslName>& names, const std::string& text) {
    for (CslName& name : read_person_names(text)) names.push_back(std::move(name));
  }

  CslItem item_;
  std::string chapter_;
};

}  // namespace

std::vector<WikiCitationPart> order_wiki_citation(std::string_view source,
                                                  const std::vector<WikiParameter>& parameters) {
  std::vector<Known> all;
  for (const WikiParameter& parameter : parameters) {
    if (parameter.name.empty() || parameter.value.empty()) continue;
    Known known = know(parameter);
    const bool has_url = parameter.value.in(source).find("://") != std::string_view::npos;
    if (known.field == WikiField::none && has_url) known.field = WikiField::url;
    // "url" itself comes before the others.
    if (known.field == WikiField::url) known.number = equal_ignoring_case(parameter.name, "url") ? 0 : 1;
    if (known.field != WikiField::none) all.push_back(known);
  }
  std::vector<WikiCitationPart> parts;
  order_names(all, false, parts);
  order_names(all, true, parts);
  std::ranges::stable_sort(all, [](const Known& a, const Known& b) {
    return a.field == WikiField::url && b.field == WikiField::url ? a.number < b.number : a.field < b.field;
  });
  for (const Slot& slot : kSlots) {
    for (const Known& known : all) {
      if (known.field == slot.field) parts.push_back({parts.empty() ? "" : slot.before, known.value, known.field});
    }
  }
  return parts;
}

CslItem to_csl_item(std::string_view type, const std::vector<WikiFieldText>& fields) {
  ItemWriter writer(type);
  for (const WikiFieldText& field : fields) {
    if (!field.text.empty()) writer.add(field.field, field.text);
  }
  return writer.take();
}

}  // namespace claimcheck::parsers
