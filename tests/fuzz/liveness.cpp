// Any page, headers and titles give one verdict, the same each time, that link_tests() knows, with a reason that is one
// line of UTF-8 without control characters. A comment in the body changes nothing. The input: a byte each for status,
// redirect and sibling, then parts that 0x1E separates: URL's end, final URL's end, Content-Type, cited title,
// sibling's body, body.

#include <algorithm>
#include <array>
#include <cstdint>
#include <cstdlib>
#include <string>

#include "fetch/liveness/link_tests.hpp"
#include "fetch/liveness/liveness.hpp"
#include "model/url.hpp"
#include "model/utf8.hpp"
#include "parsers/document/page.hpp"

using namespace claimcheck;

namespace {

struct Input {
  int status = 200, sibling_status = 0;
  bool redirects = false;
  std::array<std::string, 6> parts;
};

Input read(std::string_view bytes) {
  constexpr int kStatus[] = {200, 200, 200, 200, 202, 403, 404, 429, 503, 410};
  Input out;
  if (bytes.size() < 3) return out;
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
  out.status = kStatus[byte(0) % 10];
  out.redirects = byte(1) % 2 == 1;
  out.sibling_status = byte(2) % 3 == 0 ? 0 : byte(2) % 3 == 1 ? 200 : 404;
  bytes.remove_prefix(3);
  for (std::size_t i = 0; i < out.parts.size(); ++i) {
    const std::size_t end = i + 1 == out.parts.size() ? bytes.size() : std::min(bytes.find('\x1E'), bytes.size());
    out.parts[i] = bytes.substr(0, end);
    bytes.remove_prefix(std::min(end + 1, bytes.size()));
  }
  return out;
}

fetch::Exchange answer(const std::string& url, const std::string& final_url, int status, const std::string& type,
                       std::string body) {
  fetch::Exchange out;
  out.url = url;
  out.hops.emplace_back();
  out.hops.back().url = url;
  out.hops.back().status = status;
  if (final_url != url) {
    out.hops.back().status = 302;
    out.hops.emplace_back();
    out.hops.back().url = final_url;
    out.hops.back().status = status;
  }
  out.hops.back().response_headers = {{"Content-Type", type}, {"Set-Cookie", type}, {"Server", type}};
  out.body = std::move(body);
  return out;
}

Source judge(const Input& input, const std::string& body) {
  const std::string url = canonical_url("https://gazette-site.org/" + input.parts[0]);
  const std::string last = input.redirects ? canonical_url("https://gazette-site.org/" + input.parts[1]) : url;
  const fetch::Exchange exchange = answer(url, last, input.status, input.parts[2], body);
  const Page page = parsers::read_page({exchange.body, input.parts[2], last});
  fetch::Observation seen;
  seen.url = url;
  seen.exchange = &exchange;
  seen.page = body.empty() ? nullptr : &page;
  seen.expected.title = input.parts[3];
  fetch::Sibling sibling;
  if (const auto other = fetch::sibling_url(url); other && input.sibling_status != 0) {
    const fetch::Exchange its = answer(*other, *other, input.sibling_status, "text/html", input.parts[4]);
    const Page its_page = parsers::read_page({its.body, "text/html", *other});
    sibling = fetch::sibling_of(its, &its_page);
    seen.sibling = &sibling;
  }
  return fetch::judge_liveness(seen, fetch::Signatures::shipped());
}

void check(bool holds) {
  if (!holds) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const Input input = read({reinterpret_cast<const char*>(data), size});
  const std::string& body = input.parts[5];
  const Source source = judge(input, body);
  check(!source.reason.empty() && source.reason.ends_with('.') && !find_invalid_utf8(source.reason));
  check(std::ranges::none_of(source.reason, [](unsigned char c) { return c < ' ' || c == 0x7F; }));
  check(std::ranges::any_of(fetch::link_tests(), [&](const fetch::LinkTest& test) {
    return test.rule == source.rule && test.state == source.state;
  }));
  const Source again = judge(input, body);
  check(again.state == source.state && again.reason == source.reason && again.rule == source.rule);
  // Where markup is sure to be read as such, a comment behind its end is nothing.
  if (body.starts_with("<!doctype html><p>") && body.find("<", 18) == std::string::npos &&
      body.find('\0') == std::string::npos && !find_invalid_utf8(body)) {
    check(judge(input, body + "<!-- a comment of some length, which no browser shows -->").state == source.state);
  }
  return 0;
}
