package org.glujava.text;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.HexFormat;
import org.glujava.spi.Utf8;

/**
 * Converts between paths and texts of {@link Utf8}, also for paths that are not valid UTF-8. {@code Path.of(String)}
 * and {@code Path.toString()} lose such bytes, in some locales all bytes that are not ASCII. URIs keep them.
 */
public final class PathText {
    private static final int FIRST_NOT_ASCII = 0x80;
    private static final HexFormat HEX = HexFormat.of();

    private PathText() {}

    /**
     * Returns the path with the bytes of a text.
     *
     * @throws IllegalArgumentException if no path can have these bytes: a zero byte, or a relative path that the locale
     *     cannot encode
     */
    public static Path path(String text) {
        return isAscii(text) || !text.startsWith("/") ? Path.of(text) : Path.of(URI.create("file://" + escaped(text)));
    }

    /** Returns the text of an absolute path. */
    public static String of(Path path) {
        String text = path.toString();
        if (isAscii(text)) {
            return text;
        }
        String bytes = path.toUri().getRawPath(); // ends with a slash for a folder
        return unescaped(bytes.endsWith("/") ? bytes.substring(0, bytes.length() - 1) : bytes);
    }

    private static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= FIRST_NOT_ASCII) {
                return false;
            }
        }
        return true;
    }

    private static String escaped(String text) {
        var out = new StringBuilder();
        for (byte b : Utf8.encode(text)) {
            if (b == '/') {
                out.append('/');
            } else {
                out.append('%').append(HEX.toHexDigits(b));
            }
        }
        return out.toString();
    }

    private static String unescaped(String text) {
        var out = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) == '%') {
                out.write(HexFormat.fromHexDigits(text, i + 1, i + 3));
                i += 2;
            } else {
                out.write(text.charAt(i));
            }
        }
        return Utf8.decode(out.toByteArray());
    }
}
