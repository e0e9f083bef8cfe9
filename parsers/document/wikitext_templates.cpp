#include "parsers/document/wikitext_templates.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

using enum WikiTemplateKind;

constexpr std::array kTemplates = {
    WikiTemplate{"!", text, "|"},
    WikiTemplate{"#tag:ref", note, ""},
    WikiTemplate{"'", text, "'"},
    WikiTemplate{"'s", text, "'s"},
    WikiTemplate{"--", text, "\u2014"},
    WikiTemplate{"=", text, "="},
    WikiTemplate{"abbr", shown, "1"},
    WikiTemplate{"abbreviation", shown, "1"},
    WikiTemplate{"as of", date, "As of "},
    WikiTemplate{"big", shown, "1"},
    WikiTemplate{"birth date", date, ""},
    WikiTemplate{"birth date and age", date, ""},
    WikiTemplate{"block quote", shown, "1"},
    WikiTemplate{"blockquote", shown, "1"},
    WikiTemplate{"c.", text, "c. "},
    WikiTemplate{"ca.", text, "c. "},
    WikiTemplate{"citation", citation, "document"},
    WikiTemplate{"cite", citation, "document"},
    WikiTemplate{"cite arxiv", citation, "article"},
    WikiTemplate{"cite av media", citation, "motion_picture"},
    WikiTemplate{"cite biorxiv", citation, "article"},
    WikiTemplate{"cite book", citation, "book"},
    WikiTemplate{"cite conference", citation, "paper-conference"},
    WikiTemplate{"cite court", citation, "legal_case"},
    WikiTemplate{"cite dictionary", citation, "entry-dictionary"},
    WikiTemplate{"cite document", citation, "document"},
    WikiTemplate{"cite encyclopaedia", citation, "entry-encyclopedia"},
    WikiTemplate{"cite encyclopedia", citation, "entry-encyclopedia"},
    WikiTemplate{"cite episode", citation, "broadcast"},
    WikiTemplate{"cite interview", citation, "interview"},
    WikiTemplate{"cite journal", citation, "article-journal"},
    WikiTemplate{"cite magazine", citation, "article-magazine"},
    WikiTemplate{"cite map", citation, "map"},
    WikiTemplate{"cite news", citation, "article-newspaper"},
    WikiTemplate{"cite newspaper", citation, "article-newspaper"},
    WikiTemplate{"cite patent", citation, "patent"},
    WikiTemplate{"cite podcast", citation, "broadcast"},
    WikiTemplate{"cite press release", citation, "webpage"},
    WikiTemplate{"cite report", citation, "report"},
    WikiTemplate{"cite speech", citation, "speech"},
    WikiTemplate{"cite techreport", citation, "report"},
    WikiTemplate{"cite thesis", citation, "thesis"},
    WikiTemplate{"cite tweet", citation, "post"},
    WikiTemplate{"cite video", citation, "motion_picture"},
    WikiTemplate{"cite web", citation, "webpage"},
    WikiTemplate{"convert", measure, ""},
    WikiTemplate{"cquote", shown, "1"},
    WikiTemplate{"cvt", measure, ""},
    WikiTemplate{"date", date, ""},
    WikiTemplate{"death date", date, ""},
    WikiTemplate{"death date and age", date, ""},
    WikiTemplate{"efn", note, "lower-alpha"},
    WikiTemplate{"efn-ua", note, "upper-alpha"},
    WikiTemplate{"em", shown, "1"},
    WikiTemplate{"emdash", text, "\u2014"},
    WikiTemplate{"endash", text, "\u2013"},
    WikiTemplate{"film date", date, ""},
    WikiTemplate{"harv", short_citation, ""},
    WikiTemplate{"harvcol", short_citation, ""},
    WikiTemplate{"harvcoltxt", short_citation, ""},
    WikiTemplate{"harvnb", short_citation, ""},
    WikiTemplate{"harvp", short_citation, ""},
    WikiTemplate{"harvs", short_citation, ""},
    WikiTemplate{"harvtxt", short_citation, ""},
    WikiTemplate{"ill", shown, "1"},
    WikiTemplate{"interlanguage link", shown, "1"},
    WikiTemplate{"lang", shown, "2"},
    WikiTemplate{"mdash", text, "\u2014"},
    WikiTemplate{"nbsp", text, " "},
    WikiTemplate{"ndash", text, "\u2013"},
    WikiTemplate{"nobr", shown, "1"},
    WikiTemplate{"nobreak", shown, "1"},
    WikiTemplate{"not a typo", shown, "1"},
    WikiTemplate{"notetag", note, "note"},
    WikiTemplate{"nowrap", shown, "1"},
    WikiTemplate{"official website", shown, "1"},
    WikiTemplate{"quotation", shown, "1"},
    WikiTemplate{"quote", shown, "1"},
    WikiTemplate{"r", reuse, ""},
    WikiTemplate{"refn", note, ""},
    WikiTemplate{"sfn", short_citation, ""},
    WikiTemplate{"sfnp", short_citation, ""},
    WikiTemplate{"shy", text, ""},
    WikiTemplate{"sic", shown, "1"},
    WikiTemplate{"small", shown, "1"},
    WikiTemplate{"smaller", shown, "1"},
    WikiTemplate{"snd", text, " \u2013 "},
    WikiTemplate{"spaced en dash", text, " \u2013 "},
    WikiTemplate{"spaced ndash", text, " \u2013 "},
    WikiTemplate{"start date", date, ""},
    WikiTemplate{"start date and age", date, ""},
    WikiTemplate{"strong", shown, "1"},
    WikiTemplate{"sub", shown, "1"},
    WikiTemplate{"sup", shown, "1"},
    WikiTemplate{"tq", shown, "1"},
    WikiTemplate{"transl", shown, "2"},
    WikiTemplate{"transliteration", shown, "2"},
    WikiTemplate{"tt", shown, "1"},
    WikiTemplate{"url", shown, "1"},
    WikiTemplate{"visible anchor", shown, "1"},
    WikiTemplate{"wayback", archive, ""},
    WikiTemplate{"webarchive", archive, ""},
    WikiTemplate{"\u2013", text, "\u2013"},
    WikiTemplate{"\u2014", text, "\u2014"},
};
static_assert(std::ranges::is_sorted(kTemplates, {}, &WikiTemplate::name));

}  // namespace

std::string wiki_template_name(std::string_view written) {
  std::string name = to_lower(trim(written));
  std::ranges::replace(name, '_', ' ');
  for (const std::string_view prefix : {"template:", "subst:"}) {
    if (name.starts_with(prefix)) name = std::string(trim(std::string_view(name).substr(prefix.size())));
  }
  return name;
}

WikiTemplate find_wiki_template(std::string_view name) {
  const auto found = std::ranges::lower_bound(kTemplates, name, {}, &WikiTemplate::name);
  return found != kTemplates.end() && found->name == name ? *found : WikiTemplate{};
}

}  // namespace claimcheck::parsers
