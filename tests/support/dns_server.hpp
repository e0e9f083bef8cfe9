#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace claimcheck::testing {

// A name server on loopback (UDP, a thread and a port of its own) that answers from a table, one line a fact:
//
//   good.test A 127.0.0.1
//   good.test AAAA ::1
//   good.test NS ns1.other.test   and another line for each more
//   empty.test NODATA          the name is there, without addresses
//   broken.test SERVFAIL
//   closed.test REFUSED
//   mute.test SILENCE          no answer at all
//   odd.test A SERVFAIL        one type alone; so NXDOMAIN, NODATA, SILENCE
//
// A name with one type of address has no data of the other; a name that is not in the table does not exist.
class DnsServer {
 public:
  // Throws std::runtime_error for a line that it does not understand.
  explicit DnsServer(std::string_view table);
  ~DnsServer();
  DnsServer(const DnsServer&) = delete;
  DnsServer& operator=(const DnsServer&) = delete;

  std::string address() const;    // "127.0.0.1:53001", for --dns-server
  std::size_t questions() const;  // received so far

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimcheck::testing
