#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "fetch/address.hpp"
#include "fetch/options.hpp"
#include "fetch/target.hpp"
#include "model/result.hpp"

namespace claimcheck::fetch {

// Where the connection for a URL goes.
struct Route {
  std::string host;  // to be looked up, unless `addresses` are there
  std::uint16_t port = 0;
  bool elsewhere = false;          // not the URL's own host and port: --connect-to
  bool by_port_alone = false;      // elsewhere, and the port says which of the user's places it is
  std::vector<Address> addresses;  // known without a resolver: the URL's own, or --resolve
  bool chosen_by_user = false;     // --connect-to or --resolve: his own decision, so the address guard is not asked
};

// Whether a proxy is given host names, and so looks them up itself: all but socks4:// and socks5://, as curl has it.
bool proxy_takes_names(std::string_view proxy);

// The user's --connect-to and --resolve, as curl reads them: an empty HOST1 or PORT1 stands for any, an empty HOST2 or
// PORT2 for the URL's own; the first match counts. An address in a URL that no HOST1 names is not redirected by an
// empty one, so that it stays under the guard.
class Mapping {
 public:
  static Result<Mapping> read(const Options& options);

  Route route(const Target& target) const;
  bool leads_elsewhere() const { return !connect_to_.empty(); }

 private:
  struct ConnectTo {
    std::string host, to_host;
    std::optional<std::uint16_t> port, to_port;
  };
  struct Resolve {
    std::string host;  // "*": any
    std::uint16_t port;
    std::vector<Address> addresses;
  };

  bool one_place_a_port() const;
  static Result<ConnectTo> read_connect_to(const std::string& text);
  static Result<Resolve> read_resolve(const std::string& text);

  std::vector<ConnectTo> connect_to_;
  bool one_place_a_port_ = true;
  std::vector<Resolve> resolve_;
};

}  // namespace claimcheck::fetch
