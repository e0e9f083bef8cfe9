#include "tests/support/dns_server.hpp"

#include <arpa/inet.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <atomic>
#include <map>
#include <optional>
#include <sstream>
#include <stdexcept>
#include <thread>
#include <vector>

namespace claimcheck::testing {
namespace {

constexpr unsigned kA = 1, kNs = 2, kAaaa = 28;
const std::map<std::string, unsigned> kTypes{{"A", kA}, {"AAAA", kAaaa}, {"NS", kNs}};
const std::map<std::string, int> kRcodes{
    {"NODATA", 0}, {"SERVFAIL", 2}, {"NXDOMAIN", 3}, {"REFUSED", 5}, {"SILENCE", -1}};

struct Fact {
  int rcode = 0;                     // -1: no answer
  std::vector<std::string> answers;  // as sent: 4 or 16 bytes of an address, or a name in labels
};

std::string in_labels(const std::string& name) {
  std::string out;
  std::istringstream labels(name);
  for (std::string label; std::getline(labels, label, '.');) out += static_cast<char>(label.size()) + label;
  return out + '\0';
}

using Table = std::map<std::pair<std::string, unsigned>, Fact>;

Table read_table(std::string_view text) {
  Table out;
  std::istringstream lines{std::string(text)};
  for (std::string line; std::getline(lines, line);) {
    std::istringstream words(line);
    std::string name, type, value;
    if (!(words >> name >> type)) continue;
    const bool both = kRcodes.count(type) != 0;
    if (!both) words >> value;
    if (!both && kTypes.count(type) == 0) throw std::runtime_error("not a DNS fact: " + line);
    for (const unsigned code : {kA, kNs, kAaaa}) {
      if (!both && code != kTypes.at(type)) continue;
      Fact& fact = out[{name, code}];
      const auto rcode = kRcodes.find(both ? type : value);
      unsigned char bytes[16];
      if (rcode != kRcodes.end()) {
        fact.rcode = rcode->second;
      } else if (code == kNs) {
        fact.answers.push_back(in_labels(value));
      } else if (inet_pton(code == kA ? AF_INET : AF_INET6, value.c_str(), bytes) == 1) {
        fact.answers.emplace_back(reinterpret_cast<const char*>(bytes), code == kA ? 4 : 16);
      } else {
        throw std::runtime_error("not a DNS fact: " + line);
      }
    }
  }
  return out;
}

// The reply to a question (RFC 1035); nullopt: none.
std::optional<std::string> reply_to(std::string_view question, const Table& table) {
  if (question.size() < 17) return std::nullopt;
  std::string name;
  std::size_t at = 12;
  while (at < question.size() && question[at] != 0) {
    const auto size = static_cast<unsigned char>(question[at]);
    if (!name.empty()) name += '.';
    name += question.substr(at + 1, size);
    at += size + 1u;
  }
  const std::size_t end = at + 5;  // after the root label, type and class
  if (end > question.size()) return std::nullopt;
  const unsigned type = static_cast<unsigned char>(question[at + 2]);

  const auto fact = table.find({name, type});
  const bool exists = std::ranges::any_of(
      table, [&](const auto& entry) { return entry.first.first == name && !entry.second.answers.empty(); });
  const Fact found = fact != table.end() ? fact->second : Fact{exists ? 0 : 3, {}};
  if (found.rcode < 0) return std::nullopt;

  std::string out(question.substr(0, end));
  out[2] = '\x81';                                 // a reply; recursion desired,
  out[3] = static_cast<char>(0x80 | found.rcode);  // and available
  for (int i = 4; i < 12; ++i) out[static_cast<std::size_t>(i)] = 0;
  out[5] = 1;
  out[7] = static_cast<char>(found.answers.size());
  for (const std::string& address : found.answers) {
    out += {'\xC0', '\x0C', 0, static_cast<char>(type), 0, 1, 0, 0, 0, 60, 0, static_cast<char>(address.size())};
    out += address;
  }
  return out;
}

}  // namespace

struct DnsServer::State {
  explicit State(Table its_table) : table(std::move(its_table)) {
    fd = socket(AF_INET, SOCK_DGRAM | SOCK_CLOEXEC, 0);
    sockaddr_in here{};
    here.sin_family = AF_INET;
    here.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    socklen_t size = sizeof here;
    auto* generic = reinterpret_cast<sockaddr*>(&here);
    if (bind(fd, generic, size) != 0 || pipe2(bell, O_CLOEXEC) != 0)
      throw std::runtime_error("cannot bind on loopback");
    getsockname(fd, generic, &size);
    port = ntohs(here.sin_port);
    thread = std::thread([this] { run(); });
  }

  ~State() {
    close(bell[1]);
    thread.join();
    close(bell[0]);
    close(fd);
  }

  void run() {
    pollfd polled[] = {{bell[0], POLLIN, 0}, {fd, POLLIN, 0}};
    while (poll(polled, 2, -1) >= 0 && polled[0].revents == 0) {
      char buffer[1500];
      sockaddr_storage from;
      socklen_t size = sizeof from;
      auto* asker = reinterpret_cast<sockaddr*>(&from);
      const ssize_t got = recvfrom(fd, buffer, sizeof buffer, 0, asker, &size);
      if (got < 0) continue;
      ++questions;
      const auto reply = reply_to({buffer, static_cast<std::size_t>(got)}, table);
      if (reply) sendto(fd, reply->data(), reply->size(), 0, asker, size);
    }
  }

  const Table table;
  int fd = -1, bell[2] = {-1, -1};
  std::uint16_t port = 0;
  std::atomic<std::size_t> questions = 0;
  std::thread thread;
};

DnsServer::DnsServer(std::string_view table) : state_(std::make_unique<State>(read_table(table))) {}
DnsServer::~DnsServer() = default;

std::string DnsServer::address() const {
  return "127.0.0.1:" + std::to_string(state_->port);
}

std::size_t DnsServer::questions() const {
  return state_->questions;
}

}  // namespace claimcheck::testing
