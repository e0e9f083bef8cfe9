#include "parsers/document/main_text.hpp"

#include <algorithm>
#include <cmath>

#include "model/ascii.hpp"
#include "parsers/document/html_words.hpp"
#include "parsers/document/lines.hpp"

namespace claimcheck::parsers {
namespace {

constexpr int kScoredAncestors = 5;
constexpr std::size_t kShortestVoter = 25;  // bytes
constexpr std::size_t kEnough = 500;  // bytes of main text, below which the search is tried again with less severity

// What is counted of everything inside a node.
struct Measure {
  std::uint32_t text = 0, link_text = 0, commas = 0, paragraphs = 0, images = 0, items = 0, inputs = 0,
                heading_text = 0;
};

struct State {
  std::string names[2];  // class and id, in lower case
  double score = 0;
  bool is_candidate = false, is_dropped = false;
};

struct Severity {
  bool drops_unlikely = true, weighs_names = true, cleans = true;
};

bool is_heading(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && tag[1] >= '1' && tag[1] <= '6';
}

void squeeze_into(std::string& out, std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    if (const std::size_t size = space_at(text, at)) {
      if (!out.empty() && out.back() != ' ') out += ' ';
      at += size;
    } else {
      out += text[at++];
    }
  }
}

class Extraction {
 public:
  Extraction(const HtmlTree& tree, Severity severity)
      : tree_(tree), nodes_(tree.nodes()), severity_(severity), states_(nodes_.size()) {}

  std::vector<std::string> run(std::string_view title) {
    title_ = title;
    for (const std::uint32_t part : find()) append_paragraphs(part);
    return std::move(paragraphs_);
  }

  MainContent content() {
    MainContent content;
    content.parts = find();
    return with_drops(std::move(content));
  }

  MainContent body() {
    drop();
    measure();
    MainContent content;
    if (const std::uint32_t body = first_of("body"); body != kNoNode) content.parts = {body};
    return with_drops(std::move(content));
  }

 private:
  const HtmlNode& node(std::uint32_t at) const { return nodes_[at]; }

  std::vector<std::uint32_t> find() {
    drop();
    measure();
    vote();
    const std::uint32_t top = best();
    if (top == kNoNode) return {};
    std::vector<std::uint32_t> found = parts(top);
    if (severity_.cleans) {
      for (const std::uint32_t part : found) clean(part);
    }
    return found;
  }

  MainContent with_drops(MainContent content) const {
    for (const State& state : states_) content.dropped.push_back(state.is_dropped);
    for (const std::uint32_t part : content.parts) {
      for (std::uint32_t at = part; at < node(part).end; ++at) {
        const bool counts = node(at).kind == HtmlNode::Kind::text && !states_[at].is_dropped;
        if (counts) content.size += measures_[at].text;
      }
    }
    return content;
  }

  // Marks what is hidden, a frame by its name, or no text at all. A dropped node's inside is dropped with it.
  void drop() {
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      State& state = states_[at];
      const HtmlNode& here = node(at);
      if (states_[here.parent].is_dropped) {
        state.is_dropped = true;
        continue;
      }
      if (here.kind != HtmlNode::Kind::element) continue;
      state.names[0] = to_lower(tree_.attribute(here, "class"));
      state.names[1] = to_lower(tree_.attribute(here, "id"));
      state.is_dropped =
          is_dropped_tag(here.tag) || is_hidden(here) || (severity_.drops_unlikely && is_unlikely(here, state));
    }
  }

  bool is_hidden(const HtmlNode& here) const {
    for (const HtmlAttribute& each : tree_.attributes(here)) {
      if (each.key == "hidden") return true;
      if (each.key == "aria-hidden" && each.value == "true") return here.tag != "body" && here.tag != "html";
      if (each.key == "style") {
        const std::string style = to_lower(each.value);
        if (style.find("display:none") != std::string::npos || style.find("display: none") != std::string::npos ||
            style.find("visibility:hidden") != std::string::npos) {
          return true;
        }
      }
    }
    return false;
  }

  bool is_unlikely(const HtmlNode& here, const State& state) const {
    if (here.tag == "body" || here.tag == "html" || here.tag == "a" || here.tag == "article" || here.tag == "main")
      return false;
    const std::string_view role = tree_.attribute(here, "role");
    for (const std::string_view unlikely :
         {"menu", "menubar", "complementary", "navigation", "alert", "alertdialog", "dialog"}) {
      if (role == unlikely) return true;
    }
    if (tree_.attribute(here, "rel") == "author" ||
        tree_.attribute(here, "itemprop").find("author") != std::string_view::npos) {
      return here.end - static_cast<std::uint32_t>(&here - nodes_.data()) < 12;
    }
    if (here.tag == "table" || here.tag == "tr" || here.tag == "td" || here.tag == "tbody") return false;
    return is_unlikely_name(state.names[0] + " " + state.names[1]);
  }

  // Sums up each node's inside; children stand behind their parents.
  void measure() {
    measures_.assign(nodes_.size(), {});
    for (std::uint32_t at = static_cast<std::uint32_t>(nodes_.size()); at-- > 1;) {
      if (states_[at].is_dropped) continue;
      const HtmlNode& here = node(at);
      Measure& own = measures_[at];
      if (here.kind == HtmlNode::Kind::text) {
        const Span words = trimmed(here.text, {0, static_cast<std::uint32_t>(here.text.size())});
        own.text = words.size();
        own.commas = static_cast<std::uint32_t>(std::ranges::count(here.text, ','));
      } else {
        own.paragraphs += here.tag == "p";
        own.images += here.tag == "img";
        own.items += here.tag == "li";
        own.inputs += here.tag == "input";
        if (here.tag == "a") own.link_text = own.text;
        if (is_heading(here.tag)) own.heading_text = own.text;
      }
      Measure& above = measures_[here.parent];
      above.text += own.text;
      above.link_text += own.link_text;
      above.commas += own.commas;
      above.paragraphs += own.paragraphs;
      above.images += own.images;
      above.items += own.items;
      above.inputs += own.inputs;
      above.heading_text += own.heading_text;
    }
  }

  double link_density(std::uint32_t at) const {
    return measures_[at].text == 0 ? 0 : static_cast<double>(measures_[at].link_text) / measures_[at].text;
  }

  int weight(std::uint32_t at) const {
    if (!severity_.weighs_names) return 0;
    return name_weight(states_[at].names[0]) + name_weight(states_[at].names[1]);
  }

  // A div counts as a paragraph where no block stands inside it.
  bool votes(std::uint32_t at) const {
    const HtmlNode& here = node(at);
    if (here.kind != HtmlNode::Kind::element || states_[at].is_dropped || measures_[at].text < kShortestVoter)
      return false;
    if (here.tag == "p" || here.tag == "td" || here.tag == "pre" || here.tag == "section" || is_heading(here.tag))
      return true;
    return here.tag == "div" && !has_block(at);
  }

  bool has_block(std::uint32_t at) const {
    for (std::uint32_t inside = at + 1; inside < node(at).end; ++inside) {
      const std::string_view tag = node(inside).tag;
      if (tag != "br" && is_block_tag(tag)) return true;
    }
    return false;
  }

  void vote() {
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      if (!votes(at)) continue;
      const Measure& own = measures_[at];
      const double score = 2.0 + own.commas + std::min(3.0, std::floor(own.text / 100.0));
      std::uint32_t above = node(at).parent;
      for (int level = 0; level < kScoredAncestors && above != kNoNode && above != 0;
           ++level, above = node(above).parent) {
        begin_score(above);
        states_[above].score += score / (level == 0 ? 1 : level == 1 ? 2 : level * 3);
      }
    }
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      if (states_[at].is_candidate) states_[at].score *= 1 - link_density(at);
    }
  }

  void begin_score(std::uint32_t at) {
    State& state = states_[at];
    if (state.is_candidate) return;
    state.is_candidate = true;
    const std::string_view tag = node(at).tag;
    if (tag == "div")
      state.score = 5;
    else if (tag == "pre" || tag == "td" || tag == "blockquote")
      state.score = 3;
    else if (tag == "address" || tag == "ol" || tag == "ul" || tag == "dl" || tag == "dd" || tag == "dt" || tag == "li")
      state.score = -3;
    else if (is_heading(tag) || tag == "th")
      state.score = -5;
    state.score += weight(at);
  }

  std::uint32_t best() const {
    std::uint32_t top = kNoNode;
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      if (!states_[at].is_candidate || states_[at].is_dropped) continue;
      if (top == kNoNode || states_[at].score > states_[top].score) top = at;
    }
    if (top == kNoNode) return first_of("body");
    return climbed(top);
  }

  std::uint32_t first_of(std::string_view tag) const {
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      if (node(at).tag == tag) return at;
    }
    return kNoNode;
  }

  // Up to a parent with a better score, or whose only element this is.
  std::uint32_t climbed(std::uint32_t top) const {
    double last = states_[top].score;
    const double enough = last / 3;
    for (std::uint32_t up = node(top).parent; up != kNoNode && node(up).tag != "body" && up != 0;
         up = node(up).parent) {
      if (!states_[up].is_candidate) continue;
      if (states_[up].score < enough) break;
      if (states_[up].score > last) {
        top = up;
        break;
      }
      last = states_[up].score;
    }
    while (node(top).parent != kNoNode && node(top).parent != 0 && node(node(top).parent).tag != "body" &&
           is_only_element(top)) {
      top = node(top).parent;
    }
    return top;
  }

  bool is_only_element(std::uint32_t at) const {
    for (std::uint32_t each = node(node(at).parent).first_child; each != kNoNode; each = node(each).next) {
      if (each != at && node(each).kind == HtmlNode::Kind::element && !states_[each].is_dropped) return false;
    }
    return true;
  }

  // The top candidate and those of its siblings that belong to it.
  std::vector<std::uint32_t> parts(std::uint32_t top) const {
    if (node(top).tag == "body") return {top};
    std::vector<std::uint32_t> found;
    const double threshold = std::max(10.0, states_[top].score * 0.2);
    for (std::uint32_t each = node(node(top).parent).first_child; each != kNoNode; each = node(each).next) {
      if (each == top) {
        found.push_back(each);
        continue;
      }
      if (node(each).kind != HtmlNode::Kind::element || states_[each].is_dropped) continue;
      const bool same_class = !states_[top].names[0].empty() && states_[each].names[0] == states_[top].names[0];
      const double bonus = same_class ? states_[top].score * 0.2 : 0;
      if ((states_[each].is_candidate && states_[each].score + bonus >= threshold) || is_good_paragraph(each))
        found.push_back(each);
    }
    return found;
  }

  bool is_good_paragraph(std::uint32_t at) const {
    if (node(at).tag != "p") return false;
    const double density = link_density(at);
    if (measures_[at].text > 80) return density < 0.25;
    return measures_[at].text > 0 && density == 0 && inner_text(tree_, at).find(". ") != std::string::npos;
  }

  // Drops lists, tables and divs inside the part that are no text.
  void clean(std::uint32_t part) {
    for (std::uint32_t at = part + 1; at < node(part).end; ++at) {
      const HtmlNode& here = node(at);
      State& state = states_[at];
      if (here.kind != HtmlNode::Kind::element) {
        state.is_dropped |= states_[here.parent].is_dropped;
        continue;
      }
      if (states_[here.parent].is_dropped || state.is_dropped) {
        state.is_dropped = true;
        continue;
      }
      const std::string_view tag = here.tag;
      if (is_sharing_name(state.names[0] + " " + state.names[1]) && measures_[at].text < kEnough)
        state.is_dropped = true;
      else if ((tag == "h1" || tag == "h2") && weight(at) < 0)
        state.is_dropped = true;
      else if (tag == "table" || tag == "ul" || tag == "ol" || tag == "div" || tag == "section")
        state.is_dropped = is_clutter(at);
    }
  }

  bool is_clutter(std::uint32_t at) const {
    const int own_weight = weight(at);
    if (own_weight < 0) return true;
    const Measure& own = measures_[at];
    if (own.commas >= 10) return false;
    const std::string_view tag = node(at).tag;
    const bool is_list = tag == "ul" || tag == "ol";
    const double density = link_density(at);
    if (own.images > 1 && own.paragraphs * 2 < own.images && own.text < kEnough) return true;
    if (!is_list && own.items > own.paragraphs + 100) return true;
    if (own.inputs * 3 > own.paragraphs && own.inputs > 0) return true;
    if (!is_list && own.text < kShortestVoter && own.images == 0 && own.heading_text * 10 < own.text * 9) return true;
    if (!is_list && own_weight < 25 && density > 0.2) return true;
    return own_weight >= 25 ? density > 0.5 : is_list && density > 0.5;
  }

  void append_paragraphs(std::uint32_t part) {
    std::string paragraph;
    bool is_title = false;
    const auto flush = [&] {
      if (!paragraph.empty() && paragraph.back() == ' ') paragraph.pop_back();
      if (!paragraph.empty() && !(is_title && paragraph == title_)) paragraphs_.push_back(paragraph);
      paragraph.clear();
      is_title = false;
    };
    std::vector<std::uint32_t> ends;  // of the blocks that are open
    for (std::uint32_t at = part; at < node(part).end; ++at) {
      while (!ends.empty() && ends.back() <= at) {
        flush();
        ends.pop_back();
      }
      if (states_[at].is_dropped) {
        at = node(at).end > at ? node(at).end - 1 : at;
        continue;
      }
      if (node(at).kind == HtmlNode::Kind::text) {
        squeeze_into(paragraph, node(at).text);
      } else if (node(at).tag == "br") {
        squeeze_into(paragraph, " ");
      } else if (is_block_tag(node(at).tag)) {
        flush();
        is_title = is_heading(node(at).tag);
        ends.push_back(node(at).end);
      }
      if (paragraph == " ") paragraph.clear();
    }
    flush();
  }

  const HtmlTree& tree_;
  std::span<const HtmlNode> nodes_;
  Severity severity_;
  std::vector<State> states_;
  std::vector<Measure> measures_;
  std::vector<std::string> paragraphs_;
  std::string_view title_;
};

std::size_t size_of(const std::vector<std::string>& paragraphs) {
  std::size_t size = 0;
  for (const std::string& each : paragraphs) size += each.size();
  return size;
}

}  // namespace

std::vector<std::string> main_paragraphs(const HtmlTree& tree, std::string_view title) {
  std::vector<std::string> best;
  for (const Severity severity :
       {Severity{}, Severity{false, true, true}, Severity{false, false, true}, Severity{false, false, false}}) {
    std::vector<std::string> found = Extraction(tree, severity).run(title);
    if (size_of(found) > size_of(best)) best = std::move(found);
    if (size_of(best) >= kEnough) break;
  }
  return best;
}

MainContent main_content(const HtmlTree& tree, bool is_whole) {
  if (is_whole) return Extraction(tree, {}).body();
  MainContent best;
  for (const Severity severity :
       {Severity{}, Severity{false, true, true}, Severity{false, false, true}, Severity{false, false, false}}) {
    MainContent found = Extraction(tree, severity).content();
    if (found.size > best.size || best.dropped.empty()) best = std::move(found);
    if (best.size >= kEnough) break;
  }
  return best;
}

std::string inner_text(const HtmlTree& tree, std::uint32_t at) {
  std::string out;
  const std::span<const HtmlNode> nodes = tree.nodes();
  for (std::uint32_t each = at; each < nodes[at].end; ++each) {
    if (nodes[each].tag == "script" || nodes[each].tag == "style")
      each = nodes[each].end - 1;
    else if (nodes[each].kind == HtmlNode::Kind::text)
      squeeze_into(out, nodes[each].text);
  }
  if (!out.empty() && out.back() == ' ') out.pop_back();
  if (out.starts_with(' ')) out.erase(0, 1);
  return out;
}

}  // namespace claimcheck::parsers
