#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace claimcheck::testing {

// A real nginx on loopback with a certificate authority of its own (root → intermediate → leaf):
//
//   good.test         a good chain
//   expired.test      a leaf that ended
//   wrong.test        the certificate of good.test
//   self.test         signs itself
//   *.many.test       a good chain for as many hosts as a benchmark wants
//   incomplete.test   the leaf alone, which says where the intermediate's certificate is
//
// Each answers on http:// port 80, https:// port 443 (HTTP/1.1) and https:// port 8443 (HTTP/2) with "five people" at
// any path, at /page/ with 20,000 letters compressed. It ends with this object.
class NginxServer {
 public:
  static bool is_installed();

  NginxServer();  // throws std::runtime_error with nginx's words
  ~NginxServer();
  NginxServer(const NginxServer&) = delete;
  NginxServer& operator=(const NginxServer&) = delete;

  std::vector<std::string> connect_to() const;  // for --connect-to
  std::string ca_file() const;                  // for --cacert

  struct Request {
    std::string connection;  // its number
    std::string protocol;    // "HTTP/2.0"
    std::string path;
  };
  // Answered so far, in the order that they ended.
  std::vector<Request> requests() const;

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace claimcheck::testing
