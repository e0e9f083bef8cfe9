#include "parsers/document/signature.hpp"

#include <array>

namespace claimcheck::parsers {
namespace {

using namespace std::string_view_literals;

struct Signature {
  std::string_view bytes;
  std::size_t at;
  std::string_view what;
};

// Longer ones before those that they begin with.
constexpr std::array kSignatures = {
    Signature{"\x7F"
              "ELF"sv,
              0, "an ELF program"},
    Signature{"\x89PNG\r\n\x1A\n"sv, 0, "a PNG image"},
    Signature{"\xFF\xD8\xFF"sv, 0, "a JPEG image"},
    Signature{"GIF87a"sv, 0, "a GIF image"},
    Signature{"GIF89a"sv, 0, "a GIF image"},
    Signature{"WEBP"sv, 8, "a WebP image"},
    Signature{"II*\0"sv, 0, "a TIFF image"},
    Signature{"MM\0*"sv, 0, "a TIFF image"},
    Signature{"%PDF-"sv, 0, "a PDF document"},
    Signature{"%!PS-"sv, 0, "a PostScript document"},
    Signature{"{\\rtf"sv, 0, "an RTF document"},
    Signature{"PK\x03\x04"sv, 0, "a ZIP archive, or a .docx, .odt or .epub document"},
    Signature{"PK\x05\x06"sv, 0, "a ZIP archive"},
    Signature{"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"sv, 0, "an old Microsoft Office document"},
    Signature{"\x1F\x8B"sv, 0, "a gzip archive"},
    Signature{"BZh"sv, 0, "a bzip2 archive"},
    Signature{"\xFD"
              "7zXZ\0"sv,
              0, "an xz archive"},
    Signature{"\x28\xB5\x2F\xFD"sv, 0, "a Zstandard archive"},
    Signature{"7z\xBC\xAF\x27\x1C"sv, 0, "a 7-Zip archive"},
    Signature{"Rar!\x1A\x07"sv, 0, "a RAR archive"},
    Signature{"ustar"sv, 257, "a tar archive"},
    Signature{"SQLite format 3\0"sv, 0, "an SQLite database"},
    Signature{"\0asm"sv, 0, "a WebAssembly module"},
    Signature{"\xCA\xFE\xBA\xBE"sv, 0, "a Java class"},
    Signature{"MZ\x90\0"sv, 0, "a Windows program"},
    Signature{"ftyp"sv, 4, "an MP4 video"},
    Signature{"OggS\0"sv, 0, "an Ogg file"},
    Signature{"ID3\x03"sv, 0, "an MP3 file"},
    Signature{"ID3\x04"sv, 0, "an MP3 file"},
    Signature{"wOFF"sv, 0, "a web font"},
    Signature{"wOF2"sv, 0, "a web font"},
};

}  // namespace

std::string_view binary_signature(std::string_view bytes) {
  for (const Signature& signature : kSignatures) {
    if (bytes.size() >= signature.at && bytes.substr(signature.at).starts_with(signature.bytes)) return signature.what;
  }
  return {};
}

}  // namespace claimcheck::parsers
