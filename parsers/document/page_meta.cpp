#include "parsers/document/page_meta.hpp"

#include <algorithm>
#include <map>
#include <string>

#include "model/ascii.hpp"
#include "parsers/document/json_ld.hpp"
#include "parsers/document/lines.hpp"
#include "parsers/document/main_text.hpp"
#include "parsers/grammar/date.hpp"

namespace claimcheck::parsers {
namespace {

std::string squeezed(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t size = space_at(text, at);
    if (size == 0)
      out += text[at++];
    else if (!out.empty() && out.back() != ' ')
      out += ' ';
    at += size;
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

// What one pass over the page finds.
struct Found {
  std::map<std::string, std::string, std::less<>> meta;  // by property, name or itemprop, the first of each
  std::vector<std::string> authors, bylines;
  JsonLd json_ld;
  std::string title, heading, language, canonical, time;
  std::size_t headings = 0;
};

bool has_word(std::string_view list, std::string_view word) {
  return (" " + std::string(list) + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

bool is_author_key(std::string_view key) {
  return key == "author" || key == "article:author" || key == "dc.creator" || key == "dc:creator" ||
         key == "citation_author" || key == "parsely-author";
}

void append_author(const std::string& name, Found& found) {
  if (name.find("://") != std::string::npos || std::ranges::find(found.authors, name) != found.authors.end()) return;
  found.authors.push_back(name);
}

void read_meta(const HtmlTree& tree, const HtmlNode& node, Found& found) {
  const std::string content = squeezed(tree.attribute(node, "content"));
  if (content.empty()) return;
  for (const std::string_view kind : {"property", "name", "itemprop"}) {
    std::string names = to_lower(tree.attribute(node, kind));
    while (!names.empty()) {
      const std::size_t end = std::min(names.find(' '), names.size());
      const std::string key = names.substr(0, end);
      names.erase(0, end + 1);
      if (key.empty()) continue;
      if (is_author_key(key)) append_author(content, found);
      found.meta.emplace(key, content);
    }
  }
}

bool is_byline(const HtmlTree& tree, const HtmlNode& node) {
  if (tree.attribute(node, "rel") == "author" || has_word(tree.attribute(node, "itemprop"), "author")) return true;
  const std::string names = to_lower(tree.attribute(node, "class")) + " " + to_lower(tree.attribute(node, "id"));
  return names.find("byline") != std::string::npos || has_word(names, "author") ||
         names.find("writtenby") != std::string::npos || names.find("p-author") != std::string::npos;
}

Found collect(const HtmlTree& tree) {
  Found found;
  const std::span<const HtmlNode> nodes = tree.nodes();
  for (std::uint32_t at = 1; at < nodes.size(); ++at) {
    const HtmlNode& node = nodes[at];
    if (node.kind != HtmlNode::Kind::element) continue;
    if (node.tag == "meta") {
      read_meta(tree, node, found);
    } else if (node.tag == "title" && found.title.empty()) {
      found.title = inner_text(tree, at);
    } else if (node.tag == "html") {
      found.language = tree.attribute(node, "lang");
      if (found.language.empty()) found.language = tree.attribute(node, "xml:lang");
    } else if (node.tag == "link" && found.canonical.empty() && has_word(tree.attribute(node, "rel"), "canonical")) {
      found.canonical = tree.attribute(node, "href");
    } else if (node.tag == "script") {
      if (to_lower(tree.attribute(node, "type")) != "application/ld+json" || node.first_child == kNoNode) continue;
      JsonLd said = read_json_ld(nodes[node.first_child].text);
      if (found.json_ld.headline.empty() && found.json_ld.name.empty()) found.json_ld = std::move(said);
    } else if (node.tag == "h1") {
      if (found.headings++ == 0) found.heading = inner_text(tree, at);
    } else if (node.tag == "time" && found.time.empty()) {
      found.time = tree.attribute(node, "datetime");
    } else if (found.bylines.empty() && is_byline(tree, node)) {
      std::string text = inner_text(tree, at);
      if (!text.empty() && text.size() < 100) found.bylines.push_back(std::move(text));
    }
  }
  return found;
}

std::string first_meta(const Found& found, std::initializer_list<std::string_view> keys) {
  for (const std::string_view key : keys) {
    const auto each = found.meta.find(key);
    if (each != found.meta.end()) return each->second;
  }
  return {};
}

std::size_t words(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count(text, ' ')) + 1;
}

// The <title> without the name of the site that follows or precedes it, "Words – Site": a known one whatever the mark,
// an unknown one where enough words stay.
std::string without_site(const std::string& title, const std::string& site) {
  std::size_t cut = std::string::npos, size = 0;
  for (const std::string_view mark : {" | ", " - ", " – ", " — ", " / ", " > ", " » ", " · ", " \\ "}) {
    const std::size_t at = title.rfind(mark);
    if (at == std::string::npos || (cut != std::string::npos && at < cut)) continue;
    cut = at;
    size = mark.size();
  }
  if (cut == std::string::npos) return title;
  const std::string head = title.substr(0, cut), tail = title.substr(cut + size);
  if (!site.empty() && to_lower(head) == to_lower(site)) return tail;
  if (!site.empty() && to_lower(tail) == to_lower(site)) return head;
  const bool may_be_part = title.compare(cut, size, " – ") == 0 || title.compare(cut, size, " — ") == 0;
  return words(head) > 4 && !may_be_part ? head : title;
}

std::string title_of(const Found& found, const std::string& site) {
  // Where the page's data give two names, the one that the <title> has.
  const bool takes_name =
      !found.json_ld.name.empty() &&
      (found.json_ld.headline.empty() || (found.title.find(found.json_ld.name) != std::string::npos &&
                                          found.title.find(found.json_ld.headline) == std::string::npos));
  const std::string& data = takes_name ? found.json_ld.name : found.json_ld.headline;
  if (!data.empty()) return squeezed(data);
  const std::string said =
      first_meta(found, {"dc:title", "dcterm:title", "og:title", "weibo:article:title", "weibo:webpage:title", "title",
                         "twitter:title", "parsely-title", "headline", "citation_title"});
  if (!said.empty()) return said;
  if (found.title.empty()) return found.heading;
  const std::string title = without_site(found.title, site);
  if (found.headings == 1 && words(found.heading) > 4 && (title.size() > 150 || title.size() < 15))
    return found.heading;
  return title;
}

// The first date in RFC 3339, in words, or at the start of either.
std::optional<Date> date_of(std::string_view text) {
  const std::string said = squeezed(text);
  if (said.size() >= 10 && said[4] == '-' && said[7] == '-') {
    if (const std::optional<Edtf> date = parse_edtf(said.substr(0, 10)); date && date->begin) return date->begin;
  }
  if (said.empty() || said.size() > 60) return std::nullopt;
  if (const std::optional<Edtf> date = parse_written_date(said); date && date->begin) return date->begin;
  std::vector<DateMention> dates;
  find_dates(said, {0, static_cast<std::uint32_t>(said.size())}, std::nullopt, dates);
  for (const DateMention& each : dates) {
    if (each.date.begin && each.date.begin->precision == DatePrecision::day) return each.date.begin;
  }
  return std::nullopt;
}

std::string without_by(std::string author) {
  for (const std::string_view by : {"By ", "by ", "BY ", "Posted by ", "Written by "}) {
    if (author.starts_with(by)) return author.substr(by.size());
  }
  return author;
}

}  // namespace

void read_page_meta(const HtmlTree& tree, Page& page) {
  Found found = collect(tree);
  page.site = first_meta(found, {"og:site_name"});
  if (page.site.empty()) page.site = found.json_ld.publisher;
  page.title = title_of(found, page.site);
  page.authors = !found.json_ld.authors.empty() ? found.json_ld.authors
                 : !found.authors.empty()       ? found.authors
                                                : found.bylines;
  for (std::string& author : page.authors) author = without_by(squeezed(author));
  page.language =
      !found.language.empty() ? found.language : first_meta(found, {"content-language", "dc.language", "og:locale"});
  std::ranges::replace(page.language, '_', '-');
  page.canonical_url = !found.canonical.empty() ? found.canonical : first_meta(found, {"og:url"});
  const std::string published[] = {
      found.json_ld.date_published,
      first_meta(found, {"article:published_time", "og:article:published_time", "datepublished", "date", "dc.date",
                         "dc.date.issued", "dcterms.created", "dcterms.date", "citation_publication_date",
                         "parsely-pub-date", "pubdate", "sailthru.date", "publish-date", "publication_date",
                         "article.published", "published-date", "weibo:article:create_at"}),
      found.time};
  for (const std::string& each : published) {
    if (!page.published) page.published = date_of(each);
  }
}

}  // namespace claimcheck::parsers
