package org.glujava.driver;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.glujava.spi.Utf8;
import org.jspecify.annotations.Nullable;

/**
 * A value as {@code value_texts.c} writes it: {@code -} for none, a number, {@code xHEX}, {@code "TEXT"}, or {@code (TAG
 * NAME=VALUE ... VALUE ...)}.
 * @param atom the value if it is not in parentheses
 * @param fields the values with names
 * @param items the values without names
 */
record Node(String atom, Map<String, Node> fields, List<Node> items) {
    static Node parse(String text) {
        return new Parser(text).value();
    }

    boolean isNull() {
        return atom.equals("-");
    }

    /** Returns the field of this name, or null if it is {@code -}. */
    @Nullable Node field(String name) {
        Node found = Objects.requireNonNull(fields.get(name), name);
        return found.isNull() ? null : found;
    }

    Node needed(String name) {
        return Objects.requireNonNull(field(name), name);
    }

    long int64() {
        return Long.parseLong(atom);
    }

    long int64(String name) {
        return needed(name).int64();
    }

    int int32(String name) {
        return Math.toIntExact(int64(name));
    }

    byte[] bytes() {
        return HexFormat.of().parseHex(atom, 1, atom.length());
    }

    byte[] bytes(String name) {
        return needed(name).bytes();
    }

    String string() {
        byte[] bytes = new byte[atom.length()];
        int size = 0;
        for (int i = 1; i < atom.length() - 1; i++) {
            boolean isEscaped = atom.charAt(i) == '%';
            bytes[size++] = (byte) (isEscaped ? HexFormat.fromHexDigits(atom, i + 1, i + 3) : atom.charAt(i));
            i += isEscaped ? 2 : 0;
        }
        return Utf8.decode(Arrays.copyOf(bytes, size));
    }

    @Nullable String string(String name) {
        Node found = field(name);
        return found == null ? null : found.string();
    }

    private static final class Parser {
        private final String text;
        private int at;

        Parser(String text) {
            this.text = text;
        }

        private String word() {
            int start = at;
            while (at < text.length() && " =)".indexOf(text.charAt(at)) < 0) {
                at++;
            }
            return text.substring(start, at);
        }

        Node value() {
            if (text.charAt(at) != '(') {
                return new Node(word(), Map.of(), List.of());
            }
            at++;
            String tag = word();
            Map<String, Node> fields = new HashMap<>();
            List<Node> items = new ArrayList<>();
            while (text.charAt(at) == ' ') {
                at++;
                if (text.charAt(at) == '(') {
                    items.add(value());
                } else {
                    String name = word();
                    at++; // the equals sign
                    fields.put(name, value());
                }
            }
            at++; // the closing parenthesis
            return new Node(tag, fields, items);
        }
    }
}
