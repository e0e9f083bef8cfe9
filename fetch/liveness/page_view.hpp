#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/liveness/observation.hpp"
#include "fetch/liveness/signature_table.hpp"
#include "fetch/liveness/signatures.hpp"
#include "model/url.hpp"

namespace claimcheck::fetch {

// One line of a page's visible text.
struct PageLine {
  std::string text;  // folded
  std::uint32_t words = 0;
  std::vector<PhraseFinder::Hit> phrases;
};

// An answer as the tests of its content look at it, prepared once.
struct PageView {
  PageView(const Observation& observation, const Signatures& signatures);

  const Observation& seen;
  const Exchange& exchange;
  const SignatureTable& table;
  const Page& page;  // an empty one where there is none
  const PageSigns& signs;
  std::optional<Url> asked, final_url;
  bool is_html = false;
  bool is_redirected = false;
  std::vector<PageLine> lines;  // of pages of up to kFewWords words; else none

  static constexpr std::uint32_t kFewWords = 500;

  std::string_view final_host() const { return final_url ? final_url->host() : std::string_view(); }
  // "/path?query" of the final URL.
  std::string final_path() const;
  std::string asked_path() const;
  // The answer to the nonsense sibling says that this host tells what it does not have.
  bool host_is_honest() const;
};

// A phrase that speaks for the page: on a line of its own or nearly so, and not quoted.
struct SpokenPhrase {
  const Signature* signature = nullptr;
  std::string_view phrase;  // as found, folded; lives as long as the view
  explicit operator bool() const { return signature != nullptr; }
};
SpokenPhrase find_spoken(const PageView& view, SignatureKind kind);
// The same in one folded text.
SpokenPhrase find_spoken(const SignatureTable& table, SignatureKind kind, std::string_view folded);

// Words of folded text; two ideographs or kana count one.
std::uint32_t words_of(std::string_view folded);

}  // namespace claimcheck::fetch
