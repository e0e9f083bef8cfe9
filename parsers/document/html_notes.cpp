#include "parsers/document/html_notes.hpp"

#include <algorithm>
#include <functional>
#include <unordered_map>
#include <unordered_set>

#include "model/ascii.hpp"
#include "parsers/document/main_text.hpp"

namespace claimcheck::parsers {
namespace {

constexpr std::size_t kLongestNote = 8000;    // bytes of a note's markup; a longer target is a section
constexpr std::size_t kLongestWords = 20;     // bytes of a call's words
constexpr std::uint32_t kMostNodes = 2000;    // inside a note
constexpr std::uint32_t kMostInLink = 20;     // nodes inside a call
constexpr std::uint32_t kMostBefore = 8;      // bytes of label before a note's anchor: "[12] "
constexpr std::uint32_t kFurthestHolder = 6;  // levels from an anchor up to the element that holds its note

bool is_holder(std::string_view tag) {
  return tag == "li" || tag == "p" || tag == "dd" || tag == "dt" || tag == "div" || tag == "aside" || tag == "td" ||
         tag == "tr" || tag == "section" || tag == "small" || tag == "blockquote";
}

bool is_heading(std::string_view tag) {
  return tag.size() == 2 && tag[0] == 'h' && is_digit(tag[1]);
}

class NoteFinder {
 public:
  explicit NoteFinder(const HtmlTree& tree) : tree_(tree), nodes_(tree.nodes()) {
    for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
      if (nodes_[at].attributes == 0) continue;
      if (const std::string_view id = tree.attribute(nodes_[at], "id"); !id.empty()) targets_.emplace(id, at);
      if (nodes_[at].tag != "a") continue;
      if (const std::string_view id = tree.attribute(nodes_[at], "name"); !id.empty()) targets_.emplace(id, at);
    }
  }

  HtmlNotes find() {
    if (!targets_.empty()) {
      for (std::uint32_t at = 1; at < nodes_.size(); ++at) {
        if (nodes_[at].tag == "a") read_link(at);
      }
    }
    return in_order();
  }

 private:
  struct Call {
    std::uint32_t link, holder;
    std::string label;
    std::string_view id;
  };

  void read_link(std::uint32_t at) {
    const std::string_view href = tree_.attribute(nodes_[at], "href");
    if (href.size() < 2 || href[0] != '#' || nodes_[at].end - at > kMostInLink) return;
    const auto target = targets_.find(href.substr(1));
    if (target == targets_.end() || target->second == at) return;
    std::string label = note_label(inner_text(tree_, at));
    if (label.empty() && says_note(at)) label = inner_text(tree_, at);
    if (label.empty() || label.size() > kLongestWords) return;
    const std::uint32_t holder = holder_of(target->second);
    if (holder == kNoNode || (holder <= at && at < nodes_[holder].end)) return;
    calls_.push_back({at, holder, std::move(label), href.substr(1)});
  }

  bool says_note(std::uint32_t at) const {
    const std::string said =
        to_lower(tree_.attribute(nodes_[at], "role")) + ' ' + to_lower(tree_.attribute(nodes_[at], "epub:type"));
    return said.find("noteref") != std::string::npos || said.find("biblioref") != std::string::npos;
  }

  // The element that holds the note which begins at the target; kNoNode where none begins there.
  std::uint32_t holder_of(std::uint32_t target) const {
    std::uint32_t holder = target;
    for (std::uint32_t level = 0; level < kFurthestHolder && !is_holder(nodes_[holder].tag); ++level) {
      holder = nodes_[holder].parent;
      if (holder == kNoNode || holder == 0 || is_heading(nodes_[holder].tag)) return kNoNode;
    }
    if (!is_holder(nodes_[holder].tag)) return kNoNode;
    if (nodes_[holder].tag == "dt") {
      for (std::uint32_t next = nodes_[holder].next; next != kNoNode; next = nodes_[next].next) {
        if (nodes_[next].tag == "dd") return next;
      }
    }
    if (nodes_[holder].end - holder > kMostNodes) return kNoNode;
    std::size_t before = 0, size = 0;
    for (std::uint32_t at = holder; at < nodes_[holder].end; ++at) {
      if (is_heading(nodes_[at].tag)) return kNoNode;
      if (nodes_[at].kind != HtmlNode::Kind::text) continue;
      size += nodes_[at].text.size();
      if (at < target) before += letters_in(nodes_[at].text);
      if (size > kLongestNote || before > kMostBefore) return kNoNode;
    }
    return holder;
  }

  static std::size_t letters_in(std::string_view text) {
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char c) { return static_cast<unsigned char>(c) > ' '; }));
  }

  HtmlNotes in_order() {
    // Where notes stand behind their calls, a link to what stands before it leads back.
    const auto leads_on = [](const Call& call) { return call.holder > call.link; };
    if (std::ranges::any_of(calls_, leads_on)) std::erase_if(calls_, std::not_fn(leads_on));
    // A link inside a note leads back, or from one note to another: only the text calls.
    std::vector<std::uint32_t> holders;
    for (const Call& call : calls_) holders.push_back(call.holder);
    std::ranges::sort(holders);
    holders.erase(std::unique(holders.begin(), holders.end()), holders.end());
    HtmlNotes out;
    std::uint32_t end = 0;
    for (const std::uint32_t holder : holders) {
      if (holder < end) continue;
      out.notes.push_back({holder, {}});
      end = nodes_[holder].end;
    }
    std::unordered_map<std::string, std::uint32_t> taken;
    for (Call& call : calls_) {
      if (note_at(out, call.link) != kNoNode) continue;
      const std::uint32_t note = note_at(out, call.holder);
      if (note == kNoNode) continue;
      std::string& label = out.notes[note].label;
      if (label.empty()) label = taken.emplace(call.label, note).second ? call.label : std::string(call.id);
      out.calls.push_back({call.link, note});
    }
    drop_uncalled(out);
    add_uncalled_items(out);
    return out;
  }

  // The other items of a numbered list that holds notes: a range calls only its ends, and some are called by none.
  void add_uncalled_items(HtmlNotes& found) {
    std::vector<HtmlNote> more;
    std::uint32_t list = kNoNode;  // the last one looked at
    for (const HtmlNote& note : found.notes) {
      if (nodes_[note.node].tag != "li" || nodes_[note.node].parent == list) continue;
      list = nodes_[note.node].parent;
      if (nodes_[list].tag != "ol") continue;
      unsigned number = 0;
      for (std::uint32_t item = nodes_[list].first_child; item != kNoNode; item = nodes_[item].next) {
        if (nodes_[item].tag != "li") continue;
        ++number;
        if (std::ranges::binary_search(found.notes, item, {}, &HtmlNote::node)) continue;
        if (note_at(found, item) == kNoNode && is_free(found, std::to_string(number)))
          more.push_back({item, std::to_string(number)});
      }
    }
    if (more.empty()) return;
    found.notes.insert(found.notes.end(), more.begin(), more.end());
    std::vector<std::uint32_t> nodes;
    for (const HtmlCall& call : found.calls) nodes.push_back(found.notes[call.note].node);
    std::ranges::sort(found.notes, {}, &HtmlNote::node);
    for (std::size_t i = 0; i < nodes.size(); ++i) found.calls[i].note = note_at(found, nodes[i]);
  }

  bool is_free(const HtmlNotes& found, const std::string& label) {
    if (labels_.empty()) {
      for (const HtmlNote& note : found.notes) labels_.insert(note.label);
    }
    return labels_.insert(label).second;
  }

  // The note that holds the node.
  std::uint32_t note_at(const HtmlNotes& found, std::uint32_t node) const {
    const auto behind = std::ranges::upper_bound(found.notes, node, {}, &HtmlNote::node);
    if (behind == found.notes.begin()) return kNoNode;
    const auto note = std::prev(behind);
    return node < nodes_[note->node].end ? static_cast<std::uint32_t>(note - found.notes.begin()) : kNoNode;
  }

  static void drop_uncalled(HtmlNotes& found) {
    std::vector<std::uint32_t> place;
    std::uint32_t kept = 0;
    for (const HtmlNote& note : found.notes) place.push_back(note.label.empty() ? kNoNode : kept++);
    for (HtmlCall& call : found.calls) call.note = place[call.note];
    std::erase_if(found.notes, [](const HtmlNote& note) { return note.label.empty(); });
  }

  const HtmlTree& tree_;
  std::span<const HtmlNode> nodes_;
  std::unordered_map<std::string_view, std::uint32_t> targets_;  // by id or name; the first of each
  std::vector<Call> calls_;
  std::unordered_set<std::string> labels_;
};

}  // namespace

HtmlNotes find_html_notes(const HtmlTree& tree) {
  return NoteFinder(tree).find();
}

std::string note_label(std::string_view words) {
  const auto strip = [&words](std::string_view bytes) {
    while (!words.empty() && bytes.find(words.front()) != std::string_view::npos) words.remove_prefix(1);
    while (!words.empty() && bytes.find(words.back()) != std::string_view::npos) words.remove_suffix(1);
  };
  strip("[]() .,");
  if (words.empty() || words.size() > kLongestWords) return {};
  for (const std::string_view mark : {"*", "**", "***", "†", "‡", "††", "§", "¶"}) {
    if (words == mark) return std::string(words);
  }
  // "3", "3a", "b", "iv", "note 2", "nb 1"
  const std::size_t space = words.find(' ');
  const std::string_view number = space == std::string_view::npos ? words : words.substr(space + 1);
  const bool has_word = space != std::string_view::npos;
  if (has_word && !std::ranges::all_of(words.substr(0, space), [](char c) { return is_letter(c); })) return {};
  const bool is_number = !number.empty() && number.size() <= 4 && is_digit(number[0]) &&
                         std::all_of(number.begin(), number.end() - 1, is_digit) &&
                         (is_digit(number.back()) || is_letter(number.back()));
  const bool is_letter_or_roman =
      !has_word &&
      (number.size() == 1 ? is_letter(number[0])
                          : number.size() <= 5 && number.find_first_not_of("ivxlc") == std::string_view::npos);
  return is_number || is_letter_or_roman ? std::string(words) : std::string();
}

}  // namespace claimcheck::parsers
