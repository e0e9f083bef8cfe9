#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "model/result.hpp"

namespace claimcheck::testing {

// What a scripted server says: also the format of tests/cases/<area>/<name>/server.script.
//
//   # Comments stand before the first block only.
//   == news.test /story                     a block: host and path (with its query) that it answers
//   HTTP/1.1 200 OK                         header lines as written; sent with CRLF
//   Content-Type: text/html
//                                           an empty line ends the header
//   <p>Five people were hurt.</p>           body lines as written; sent with LF
//
//   == news.test /old                       empty lines before a block are not part of the body above
//   @redirect 301 /story
//
//   == news.test /flaky                     the same host and path again: answers for the 1st, 2nd, … request;
//   HTTP/1.1 503 Service Unavailable        the last one stays
//   Retry-After: 1
//
//   == news.test /flaky
//   HTTP/1.1 200 OK
//
//   back again
//   == * /hop/*                             any host; a path that begins so. The most exact block answers.
//   @countdown 302 /story
//
// Content-Length is added where the header has neither it nor Transfer-Encoding nor "Connection: close"; nothing else
// is. With Connection: close, or after a cut, the connection ends. A request that no block answers gets a 404 that says
// so.
//
// A line that begins with @ is a directive, carried out where it stands; "@@" begins a line with one @.
//
//   @raw                 as the block's first line: no header, nothing added, LF alone; closes at the end
//   @redirect STATUS URL a whole redirect answer
//   @countdown STATUS URL a redirect from /any/path/N to /any/path/N-1, and from /any/path/0 to URL
//   @bytes TEXT          without a line end; \r \n \t \0 \\ and \xHH are what they are in C
//   @repeat N TEXT       TEXT (as in @bytes) N times
//   @random N            N bytes, the same in every run
//   @stall [MS]          silence for so many milliseconds; for ever without a number
//   @drip N MS           what follows goes out N bytes every MS milliseconds
//   @gather N            waits until N requests have come to such a line, then all go on
//   @cut                 ends the connection (FIN); first in a block: an empty reply
//   @reset               ends the connection with RST
struct ServerScript {
  struct Send {
    std::string bytes;
  };
  struct Stall {
    std::optional<std::chrono::milliseconds> time;  // nullopt: for ever
  };
  struct Drip {
    std::size_t bytes = 1;
    std::chrono::milliseconds every{0};
  };
  struct Gather {
    std::size_t requests = 1;
  };
  struct End {
    bool reset = false;
  };
  struct Countdown {
    int status = 302;
    std::string target;
  };
  using Step = std::variant<Send, Stall, Drip, Gather, End, Countdown>;

  struct Block {
    std::string host, path;                  // "*" and a last "*" as above
    std::vector<std::vector<Step>> answers;  // for the 1st, 2nd, … request
  };
  std::vector<Block> blocks;

  // The block that answers, or null.
  const Block* find(std::string_view host, std::string_view path) const;
};

// The Error names the line.
Result<ServerScript> read_server_script(std::string_view text);

// A redirect answer as the server sends it.
std::string redirect_bytes(int status, const std::string& location);

}  // namespace claimcheck::testing
