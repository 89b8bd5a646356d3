package org.glujava.spi;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;

/**
 * For GluJava only: converts names, which are bytes in GlusterFS, to texts and back.
 *
 * <p>Names are mostly UTF-8. Each byte that is not valid UTF-8 becomes one of the characters U+DC80 to U+DCFF, which do
 * not occur in well-formed text, and is converted back to the same byte. So every name passes through Java unchanged.
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
        return decode(bytes, bytes.length);
    }

    /**
     * {@return the text of the first bytes}
     *
     * @param bytes begin with a name
     * @param length the length of the name
     */
    public static String decode(byte[] bytes, int length) {
        String text = new String(bytes, 0, length, StandardCharsets.UTF_8);
        return text.indexOf(REPLACEMENT) < 0 ? text : decodeEscaping(bytes, length);
    }

    private static String decodeEscaping(byte[] bytes, int length) {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes, 0, length);
        CharBuffer out = CharBuffer.allocate(length);
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

    /**
     * Returns whether the character stands for a raw byte: a low surrogate of the range above without a high surrogate
     * before it.
     */
    private static boolean isEscape(String text, int at) {
        char c = text.charAt(at);
        return c >= ESCAPE + 0x80 && c <= ESCAPE + 0xff && (at == 0 || !Character.isHighSurrogate(text.charAt(at - 1)));
    }
}
