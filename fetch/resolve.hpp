#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "fetch/address.hpp"
#include "fetch/poller.hpp"
#include "model/result.hpp"

namespace claimcheck::fetch {

// What became of looking a name up.
struct Resolution {
  enum class Fate : unsigned char {
    found,
    not_found,  // A and AAAA agree that there is no such name, or that it has no address
    failed,     // SERVFAIL, refused, no answer in time: nothing is known
  };
  Fate fate = Fate::failed;
  std::vector<Address> addresses;
  std::string text;  // why not, in words
};

// Who serves a domain's names.
struct NameServers {
  Resolution::Fate fate = Resolution::Fate::failed;  // not_found: no such domain, or it is a part of another's zone
  std::vector<std::string> names;                    // in lower case, sorted
  std::string text;                                  // why not, in words
};

// Asks for A and AAAA by c-ares, any number of names at once, from the one event loop. Names below localhost, invalid
// and onion are answered without asking (RFC 6761, RFC 7686). The hosts file is read unless a server was given.
class Resolver : Poller::Listener {
 public:
  // `server` as ADDRESS:PORT, nullopt: the system's. `limit` bounds one look-up with its repetitions. The Poller must
  // outlive the Resolver.
  static Result<std::unique_ptr<Resolver>> open(Poller& poller, const std::optional<std::string>& server,
                                                std::chrono::milliseconds limit);
  ~Resolver() override;

  // `done` is called once, from here or from the event loop; not after the Resolver's end.
  void look_up(const std::string& name, std::function<void(Resolution)> done);

  // The same for the name servers (NS) of a domain.
  void look_up_name_servers(const std::string& domain, std::function<void(NameServers)> done);

  // How soon work() must be called again; nullopt: nothing is under way.
  std::optional<std::chrono::milliseconds> next_timeout() const;
  // Repeats or gives up what has waited too long.
  void work();

 private:
  struct Channel;
  explicit Resolver(Poller& poller);
  void on_ready(int fd, bool readable, bool writable) override;

  Poller& poller_;
  std::unique_ptr<Channel> channel_;
  bool ask_hosts_file_ = true;
  bool ipv6_first_ = false;
};

}  // namespace claimcheck::fetch
