#include "rules/fingerprint.hpp"

#include <algorithm>
#include <unordered_map>

#include "model/hash.hpp"

namespace claimcheck::rules {
namespace {

// Its number says nothing but where its entry stands.
bool is_numbered(const Marker& marker) {
  return marker.style == MarkerStyle::numeric || marker.style == MarkerStyle::superscript ||
         marker.style == MarkerStyle::footnote;
}

class FingerprintMaker {
 public:
  explicit FingerprintMaker(const Facts& facts) : facts_(facts) {}

  std::uint64_t subject(const Finding& finding) const {
    std::uint64_t hash = hash_text(finding.rule);
    if (finding.claim) hash = hash_words(words(facts_.claim(*finding.claim).span), hash);
    hash = hash_words(words(place(finding)), hash);
    if (finding.comment) hash = hash_words(finding.comment->in(facts_.document().source()), hash);
    if (finding.source) hash = hash_text(facts_.sources()[*finding.source].url, hash);
    return hash;
  }

 private:
  // An entry without its number.
  Span place(const Finding& finding) const {
    if (!finding.reference) return finding.span;
    const Reference& entry = facts_.reference(*finding.reference);
    return finding.span == entry.span ? entry.body : finding.span;
  }

  // The words of a part of the text without the numbers of its markers; of a marker alone, what its entries say.
  std::string words(Span span) const {
    const auto& markers = facts_.article().markers;
    std::string out, entries;
    std::uint32_t at = span.begin;
    auto marker = std::ranges::lower_bound(markers, span.begin, {}, [](const Marker& one) { return one.span.begin; });
    for (; marker != markers.end() && marker->span.begin < span.end; ++marker) {
      if (!is_numbered(*marker) || marker->span.end > span.end || marker->span.begin < at) continue;
      out += facts_.text(Span{at, marker->span.begin});
      at = marker->span.end;
      for (const ReferenceId id : marker->references)
        entries += ' ' + std::string(facts_.text(facts_.reference(id).body));
    }
    if (at == span.begin) return std::string(facts_.text(span));
    out += facts_.text(Span{at, span.end});
    if (hash_words(out) != hash_words("")) return out;
    return entries.empty() ? std::string(facts_.text(span)) : entries;
  }

  const Facts& facts_;
};

}  // namespace

void set_fingerprints(std::vector<Finding>& findings, const Facts& facts) {
  const FingerprintMaker maker(facts);
  std::unordered_map<std::uint64_t, std::uint32_t> seen;
  for (Finding& finding : findings) {
    const std::uint64_t subject = maker.subject(finding);
    finding.fingerprint = to_hex(hash_number(seen[subject]++, subject));
  }
}

}  // namespace claimcheck::rules
