#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace claimcheck {

// A URL as the WHATWG URL standard reads it (url.spec.whatwg.org), so as browsers do: "HTTP:\\Example.com:80/a/../ü" is
// http://example.com/%C3%BC.
//
//   https://user:pass@example.org:8080/a/b?q=1#top
//   └┬──┘   └┬─┘ └┬─┘ └────┬────┘ └┬─┘└┬─┘ └┬┘ └┬┘
//   scheme username password host port path query fragment
//
// A value: copied freely, equal where the serialised forms are equal.
class Url {
 public:
  // nullopt where the standard says "failure": no scheme and no base, no host where one is needed, a bad port or host.
  static std::optional<Url> parse(std::string_view input, const Url* base = nullptr);

  // The serialised form, in ASCII.
  const std::string& href() const { return href_; }

  std::string_view scheme() const { return parts_.scheme; }  // lower case, without ":"
  std::string_view username() const { return parts_.username; }
  std::string_view password() const { return parts_.password; }
  // Lower case and IDNA-encoded; an IPv6 address in brackets. Empty where there is none.
  std::string_view host() const { return parts_.host ? std::string_view(*parts_.host) : std::string_view(); }
  std::optional<std::uint16_t> port() const { return parts_.port; }             // nullopt where it is the scheme's own
  std::uint16_t effective_port() const;                                         // 0 where the scheme has none
  std::string_view path() const { return parts_.path; }                         // "/" at least, for http
  std::optional<std::string_view> query() const { return view(parts_.query); }  // without "?"
  std::optional<std::string_view> fragment() const { return view(parts_.fragment); }  // without "#"

  bool is_http() const { return parts_.scheme == "http" || parts_.scheme == "https"; }
  bool has_ip_address() const;

  // What is asked of a server: nobody sends a fragment.
  Url without_fragment() const;
  // The same place without user name and password, which no report may show.
  Url without_credentials() const;

  friend bool operator==(const Url& a, const Url& b) { return a.href_ == b.href_; }

  // What the parser fills. `path` is "/" and a segment, any number of times, or opaque ("a@b.c" of mailto:).
  struct Parts {
    std::string scheme, username, password;
    std::optional<std::string> host;
    std::optional<std::uint16_t> port;
    std::string path;
    bool has_opaque_path = false;
    std::optional<std::string> query, fragment;
  };
  const Parts& parts() const { return parts_; }

 private:
  explicit Url(Parts parts);
  static std::optional<std::string_view> view(const std::optional<std::string>& text) {
    return text ? std::optional<std::string_view>(*text) : std::nullopt;
  }

  Parts parts_;
  std::string href_;
};

// The identity under which a cited URL is known: what Url::parse serialises, with its fragment and without credentials.
// Text that is no URL stands for itself.
std::string canonical_url(std::string_view url);

}  // namespace claimcheck
