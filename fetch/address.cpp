#include "fetch/address.hpp"

#include <arpa/inet.h>
#include <netinet/in.h>
#include <sys/socket.h>

#include <cstring>

namespace claimcheck::fetch {

std::optional<Address> Address::parse(std::string_view text) {
  if (text.size() >= 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2);
  char terminated[INET6_ADDRSTRLEN + 1];
  if (text.size() >= sizeof terminated || text.find('\0') != std::string_view::npos) return std::nullopt;
  std::memcpy(terminated, text.data(), text.size());
  terminated[text.size()] = '\0';

  Address out;
  if (inet_pton(AF_INET, terminated, out.bytes.data()) == 1) return out;
  if (inet_pton(AF_INET6, terminated, out.bytes.data()) != 1) return std::nullopt;
  out.v6 = true;
  return out;
}

Address Address::from_v4(const void* four_bytes) {
  Address out;
  std::memcpy(out.bytes.data(), four_bytes, 4);
  return out;
}

Address Address::from_v6(const void* sixteen_bytes) {
  Address out;
  std::memcpy(out.bytes.data(), sixteen_bytes, 16);
  out.v6 = true;
  return out;
}

std::optional<Address> Address::from(const sockaddr& address) {
  if (address.sa_family == AF_INET) {
    sockaddr_in in;
    std::memcpy(&in, &address, sizeof in);
    return from_v4(&in.sin_addr);
  }
  if (address.sa_family == AF_INET6) {
    sockaddr_in6 in;
    std::memcpy(&in, &address, sizeof in);
    return from_v6(&in.sin6_addr);
  }
  return std::nullopt;
}

std::string Address::text() const {
  char out[INET6_ADDRSTRLEN];
  return inet_ntop(v6 ? AF_INET6 : AF_INET, bytes.data(), out, sizeof out);
}

}  // namespace claimcheck::fetch
