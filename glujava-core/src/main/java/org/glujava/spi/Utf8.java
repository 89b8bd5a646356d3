package org.glujava.spi;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * GluJava's own: turns names, which are bytes in GlusterFS, into texts and back.
 *
 * <p>Names are mostly UTF-8. Each byte that is none becomes one of the characters U+DC80 to U+DCFF, which no proper text
 * has, and the same byte again: every name survives the way through Java.
 */
public final class Utf8 {
    private static final char ESCAPE = '\uDC00';
    private static final char REPLACEMENT = '\uFFFD';

    private Utf8() {}

    /**
     * {@return the text of these bytes}
     *
     * @param bytes a name
     */
    public static String decode(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeEscaping(bytes);
    }

    private static String decodeEscaping(byte[] bytes) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CharBuffer out = CharBuffer.allocate(bytes.length);
        for (CoderResult result = decoder.decode(in, out, true);
                result.isMalformed();
                result = decoder.decode(in, out, true)) {
            for (int i = 0; i < result.length(); i++) {
                out.put((char) (ESCAPE + (in.get() & 0xff)));
            }
            decoder.reset();
        }
        return out.flip().toString();
    }

    /**
     * {@return the bytes of a text}
     *
     * @param text a name
     */
    public static byte[] encode(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                return encodeEscaping(text);
            }
        }
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] encodeEscaping(String text) {
        ByteBuffer out = ByteBuffer.allocate(text.length() * 3);
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            if (isEscape(text, i)) {
                out.put(text.substring(start, i).getBytes(StandardCharsets.UTF_8));
                out.put((byte) text.charAt(i));
                start = i + 1;
            }
        }
        out.put(text.substring(start).getBytes(StandardCharsets.UTF_8));
        byte[] bytes = new byte[out.position()];
        out.flip().get(bytes);
        return bytes;
    }

    /** A low surrogate of a byte above 0x7f that no high surrogate comes before. */
    private static boolean isEscape(String text, int at) {
        char c = text.charAt(at);
        return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xff && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
