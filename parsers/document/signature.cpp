#include "parsers/document/signature.hpp"

#include <algorithm>
#include <array>

#include "model/ascii.hpp"

namespace claimcheck::parsers {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::size_t at;
  std::string_view what, media_type;
};

// Longer ones before those that they begin with.
constexpr std::array kSignatures = {
    Signature{"\x7F"
              "ELF"sv,
              0, "an ELF program", "application/x-executable"},
    Signature{"\x89PNG\r\n\x1A\n"sv, 0, "a PNG image", "image/png"},
    Signature{"\xFF\xD8\xFF"sv, 0, "a JPEG image", "image/jpeg"},
    Signature{"GIF87a"sv, 0, "a GIF image", "image/gif"},
    Signature{"GIF89a"sv, 0, "a GIF image", "image/gif"},
    Signature{"WEBP"sv, 8, "a WebP image", "image/webp"},
    Signature{"II*\0"sv, 0, "a TIFF image", "image/tiff"},
    Signature{"MM\0*"sv, 0, "a TIFF image", "image/tiff"},
    Signature{"%PDF-"sv, 0, "a PDF document", "application/pdf"},
    Signature{"%!PS-"sv, 0, "a PostScript document", "application/postscript"},
    Signature{"{\\rtf"sv, 0, "an RTF document", "application/rtf"},
    Signature{"PK\x03\x04"sv, 0, "a ZIP archive, or a .docx, .odt or .epub document", "application/zip"},
    Signature{"PK\x05\x06"sv, 0, "a ZIP archive", "application/zip"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "an old Microsoft Office document", "application/x-ole-storage"},
    Signature{"\x1F\x8B"sv, 0, "a gzip archive", "application/gzip"},
    Signature{"BZh"sv, 0, "a bzip2 archive", "application/x-bzip2"},
    Signature{"\xFD"
              "7zXZ\0"sv,
              0, "an xz archive", "application/x-xz"},
    Signature{"\x28\xB5\x2F\xFD"sv, 0, "a Zstandard archive", "application/zstd"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, 0, "a 7-Zip archive", "application/x-7z-compressed"},
    Signature{"Rar!\x1A\x07"sv, 0, "a RAR archive", "application/vnd.rar"},
    Signature{"ustar"sv, 257, "a tar archive", "application/x-tar"},
    Signature{"SQLite format 3\0"sv, 0, "an SQLite database", "application/vnd.sqlite3"},
    Signature{"\0asm"sv, 0, "a WebAssembly module", "application/wasm"},
    Signature{"\xCA\xFE\xBA\xBE"sv, 0, "a Java class", "application/java-vm"},
    Signature{"MZ\x90\0"sv, 0, "a Windows program", "application/x-msdownload"},
    Signature{"ftyp"sv, 4, "an MP4 video", "video/mp4"},
    Signature{"OggS\0"sv, 0, "an Ogg file", "application/ogg"},
    Signature{"ID3\x03"sv, 0, "an MP3 file", "audio/mpeg"},
    Signature{"ID3\x04"sv, 0, "an MP3 file", "audio/mpeg"},
    Signature{"wOFF"sv, 0, "a web font", "font/woff"},
    Signature{"wOF2"sv, 0, "a web font", "font/woff"},
};

// What markup begins with, in lower case; a blank or '>' follows.
constexpr std::string_view kFirstTags[] = {
    "<!doctype html", "<html",  "<head", "<script", "<iframe", "<h1", "<div", "<font", "<table", "<a",
    "<style",         "<title", "<b",    "<body",   "<br",     "<p",  "<meta"};

bool starts_with_tag(std::string_view text, std::string_view tag) {
  if (text.size() <= tag.size() || !starts_ignoring_case(text, tag)) return false;
  return std::string_view(" \t\r\n\f/>").find(text[tag.size()]) != std::string_view::npos;
}

std::string_view markup_type_of(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  bytes.remove_prefix(std::min(bytes.find_first_not_of(" \t\r\n\f"), bytes.size()));
  if (bytes.starts_with("<?xml")) return "text/xml";
  if (bytes.starts_with("<!--")) return "text/html";
  const bool is_html = std::ranges::any_of(kFirstTags, [&](auto tag) { return starts_with_tag(bytes, tag); });
  return is_html ? "text/html" : "";
}

}  // namespace

std::string_view media_type_of(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.size() >= signature.at && bytes.substr(signature.at).starts_with(signature.bytes)) {
      return signature.media_type;
    }
  }
  return markup_type_of(bytes);
}

std::string_view binary_signature(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.size() >= signature.at && bytes.substr(signature.at).starts_with(signature.bytes)) return signature.what;
  }
  return {};
}

}  // namespace claimcheck::parsers
