#include "fetch/resolve.hpp"

#include <ares.h>
#include <arpa/nameser.h>
#include <netdb.h>
#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <cstring>

#include "fetch/guard.hpp"
#include "model/ascii.hpp"

namespace claimcheck::fetch {
namespace {

bool ends_with_label(std::string_view name, std::string_view label) {
  if (!name.empty() && name.back() == '.') name.remove_suffix(1);
  if (name.size() < label.size() || !equal_ignoring_case(name.substr(name.size() - label.size()), label)) return false;
  return name.size() == label.size() || name[name.size() - label.size() - 1] == '.';
}

std::optional<Resolution> known_without_asking(std::string_view name) {
  if (is_localhost(name)) {
    return Resolution{Resolution::Fate::found, {*Address::parse("127.0.0.1"), *Address::parse("::1")}, {}};
  }
  for (const std::string_view label : {"invalid", "onion"}) {
    if (ends_with_label(name, label)) {
      return Resolution{Resolution::Fate::not_found, {}, "names below ." + std::string(label) + " have no address"};
    }
  }
  return std::nullopt;
}

// Whether the kernel has a way to the IPv6 Internet: connecting a datagram socket sends nothing.
bool has_ipv6_route() {
  const int fd = socket(AF_INET6, SOCK_DGRAM | SOCK_CLOEXEC, 0);
  if (fd < 0) return false;
  sockaddr_in6 there{};
  there.sin6_family = AF_INET6;
  there.sin6_port = htons(53);
  there.sin6_addr.s6_addr[0] = 0x20;  // 2000::1
  there.sin6_addr.s6_addr[15] = 1;
  const bool reachable = connect(fd, reinterpret_cast<const sockaddr*>(&there), sizeof there) == 0;
  close(fd);
  return reachable;
}

bool says_no_address(int status) {
  return status == ARES_ENOTFOUND || status == ARES_ENODATA || status == ARES_EBADNAME;
}

// One name: two questions.
struct LookUp {
  std::string name;
  std::function<void(Resolution)> done;
  bool ipv6_first;
  int open = 2;
  int status_a = ARES_SUCCESS, status_aaaa = ARES_SUCCESS;
  std::vector<Address> v4{}, v6{};

  void finish() {
    Resolution out;
    std::vector<Address>& first = ipv6_first ? v6 : v4;
    std::vector<Address>& second = ipv6_first ? v4 : v6;
    out.addresses = std::move(first);
    out.addresses.insert(out.addresses.end(), second.begin(), second.end());
    if (!out.addresses.empty()) {
      out.fate = Resolution::Fate::found;
    } else if (says_no_address(status_a) && says_no_address(status_aaaa)) {
      out.fate = Resolution::Fate::not_found;
      const bool name_exists = status_a == ARES_ENODATA || status_aaaa == ARES_ENODATA;
      out.text = name + (name_exists                 ? ": the name exists but has no address"
                         : status_a == ARES_EBADNAME ? ": not a valid host name"
                                                     : ": there is no such name (NXDOMAIN)");
    } else {
      const int status = says_no_address(status_a) ? status_aaaa : status_a;
      out.text = name + ": the resolver failed (" + ares_strerror(status) + ")";
    }
    done(std::move(out));
  }

  void answered(int& slot, int status) {
    slot = status;
    if (--open > 0) return;
    const std::unique_ptr<LookUp> owner(this);
    if (status != ARES_EDESTRUCTION) finish();
  }
};

void on_a(void* arg, int status, int, unsigned char* reply, int length) {
  auto* look_up = static_cast<LookUp*>(arg);
  std::array<ares_addrttl, 32> found;
  int count = static_cast<int>(found.size());
  if (status == ARES_SUCCESS) status = ares_parse_a_reply(reply, length, nullptr, found.data(), &count);
  for (int i = 0; status == ARES_SUCCESS && i < count; ++i) {
    look_up->v4.push_back(Address::from_v4(&found[static_cast<std::size_t>(i)].ipaddr));
  }
  if (status == ARES_SUCCESS && look_up->v4.empty()) status = ARES_ENODATA;
  look_up->answered(look_up->status_a, status);
}

void on_aaaa(void* arg, int status, int, unsigned char* reply, int length) {
  auto* look_up = static_cast<LookUp*>(arg);
  std::array<ares_addr6ttl, 32> found;
  int count = static_cast<int>(found.size());
  if (status == ARES_SUCCESS) status = ares_parse_aaaa_reply(reply, length, nullptr, found.data(), &count);
  for (int i = 0; status == ARES_SUCCESS && i < count; ++i) {
    look_up->v6.push_back(Address::from_v6(&found[static_cast<std::size_t>(i)].ip6addr));
  }
  if (status == ARES_SUCCESS && look_up->v6.empty()) status = ARES_ENODATA;
  look_up->answered(look_up->status_aaaa, status);
}

struct NameServerLookUp {
  std::string domain;
  std::function<void(NameServers)> done;
};

void on_ns(void* arg, int status, int, unsigned char* reply, int length) {
  const std::unique_ptr<NameServerLookUp> look_up(static_cast<NameServerLookUp*>(arg));
  if (status == ARES_EDESTRUCTION) return;
  NameServers out;
  hostent* entry = nullptr;
  if (status == ARES_SUCCESS) status = ares_parse_ns_reply(reply, length, &entry);
  if (status == ARES_SUCCESS) {
    out.fate = Resolution::Fate::found;
    for (char** at = entry->h_aliases; *at != nullptr; ++at) out.names.push_back(to_lower(*at));
    std::ranges::sort(out.names);
    ares_free_hostent(entry);
  } else {
    if (says_no_address(status)) out.fate = Resolution::Fate::not_found;
    out.text = look_up->domain + ": no name servers (" + ares_strerror(status) + ")";
  }
  look_up->done(std::move(out));
}

}  // namespace

struct Resolver::Channel {
  ares_channel handle = nullptr;

  ~Channel() {
    if (handle != nullptr) ares_destroy(handle);
  }

  static void on_socket(void* data, ares_socket_t fd, int readable, int writable) {
    auto* resolver = static_cast<Resolver*>(data);
    if (readable == 0 && writable == 0) {
      resolver->poller_.forget(fd);
    } else {
      resolver->poller_.watch(fd, resolver, readable != 0, writable != 0);
    }
  }

  std::vector<Address> hosts_file(const std::string& name) const {
    std::vector<Address> out;
    for (const int family : {AF_INET, AF_INET6}) {
      hostent* entry = nullptr;
      if (ares_gethostbyname_file(handle, name.c_str(), family, &entry) != ARES_SUCCESS) continue;
      for (char** at = entry->h_addr_list; *at != nullptr; ++at) {
        out.push_back(family == AF_INET ? Address::from_v4(*at) : Address::from_v6(*at));
      }
      ares_free_hostent(entry);
    }
    return out;
  }
};

Resolver::Resolver(Poller& poller) : poller_(poller), channel_(std::make_unique<Channel>()) {}
Resolver::~Resolver() = default;

Result<std::unique_ptr<Resolver>> Resolver::open(Poller& poller, const std::optional<std::string>& server,
                                                 std::chrono::milliseconds limit) {
  static const int library = ares_library_init(ARES_LIB_INIT_ALL);
  if (library != ARES_SUCCESS) return failure(std::string("c-ares: ") + ares_strerror(library));

  std::unique_ptr<Resolver> out(new Resolver(poller));
  ares_options options{};
  // A SERVFAIL is an answer that we tell apart, not a reason to ask on (NOCHECKRESP).
  options.flags = ARES_FLAG_NOCHECKRESP;
  // Three tries, each of double length: one, two and four parts of the limit.
  options.tries = 3;
  options.timeout = static_cast<int>(std::max<std::int64_t>(1, limit.count() / 7));
  options.sock_state_cb = &Channel::on_socket;
  options.sock_state_cb_data = out.get();
  const int mask = ARES_OPT_FLAGS | ARES_OPT_TRIES | ARES_OPT_TIMEOUTMS | ARES_OPT_SOCK_STATE_CB;
  int status = ares_init_options(&out->channel_->handle, &options, mask);
  if (status != ARES_SUCCESS) return failure(std::string("c-ares: ") + ares_strerror(status));
  if (server) {
    status = ares_set_servers_ports_csv(out->channel_->handle, server->c_str());
    if (status != ARES_SUCCESS) return failure("--dns-server " + *server + ": not ADDRESS:PORT");
    out->ask_hosts_file_ = false;
  }
  out->ipv6_first_ = has_ipv6_route();
  return out;
}

void Resolver::look_up(const std::string& name, std::function<void(Resolution)> done) {
  if (auto known = known_without_asking(name)) return done(std::move(*known));
  if (ask_hosts_file_) {
    auto addresses = channel_->hosts_file(name);
    if (!addresses.empty()) return done({Resolution::Fate::found, std::move(addresses), {}});
  }
  auto* look_up = new LookUp{name, std::move(done), ipv6_first_};  // its last answer deletes it
  ares_query(channel_->handle, name.c_str(), C_IN, T_A, &on_a, look_up);
  ares_query(channel_->handle, name.c_str(), C_IN, T_AAAA, &on_aaaa, look_up);
}

void Resolver::look_up_name_servers(const std::string& domain, std::function<void(NameServers)> done) {
  if (known_without_asking(domain)) return done({Resolution::Fate::not_found, {}, domain + ": not asked for"});
  ares_query(channel_->handle, domain.c_str(), ns_c_in, ns_t_ns, &on_ns, new NameServerLookUp{domain, std::move(done)});
}

std::optional<std::chrono::milliseconds> Resolver::next_timeout() const {
  timeval space;
  const timeval* next = ares_timeout(channel_->handle, nullptr, &space);
  if (next == nullptr) return std::nullopt;
  return std::chrono::milliseconds(next->tv_sec * 1000 + (next->tv_usec + 999) / 1000);
}

void Resolver::work() {
  ares_process_fd(channel_->handle, ARES_SOCKET_BAD, ARES_SOCKET_BAD);
}

void Resolver::on_ready(int fd, bool readable, bool writable) {
  ares_process_fd(channel_->handle, readable ? fd : ARES_SOCKET_BAD, writable ? fd : ARES_SOCKET_BAD);
}

}  // namespace claimcheck::fetch
