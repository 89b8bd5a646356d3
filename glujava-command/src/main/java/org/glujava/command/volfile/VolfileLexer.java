package org.glujava.command.volfile;

import java.util.ArrayList;
import java.util.List;

/**
 * Splits a volfile into words by the rules of GlusterFS's {@code graph.l}:
 *
 * <ul>
 *   <li>A word ends at a blank, a quote or a backslash. {@code #} at the start of a word begins a comment.
 *   <li>In quotes, a backslash takes the next character as it is. Line breaks in quotes are left out.
 *   <li>A backslash outside quotes is left out, and separates words.
 *   <li>A quote that is never closed ends the file.
 * </ul>
 */
final class VolfileLexer {
    private final String text;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private VolfileLexer(String text) {
        this.text = text;
    }

    static List<Token> tokens(String text) {
        VolfileLexer lexer = new VolfileLexer(text);
        while (lexer.at < text.length()) {
            lexer.next();
        }
        return lexer.tokens;
    }

    private void next() {
        char first = text.charAt(at);
        if (isBlank(first) || first == '\\') {
            at++;
        } else if (first == '#') {
            int end = text.indexOf('\n', at);
            at = end < 0 ? text.length() : end;
        } else if (first == '"') {
            quoted();
        } else {
            plain();
        }
    }

    private void plain() {
        int start = at;
        while (at < text.length() && !isBlank(text.charAt(at)) && text.charAt(at) != '"' && text.charAt(at) != '\\') {
            at++;
        }
        String word = text.substring(start, at);
        Token.Keyword keyword = Token.Keyword.of(word);
        tokens.add(new Token(keyword, asInC(word), start, at));
    }

    private void quoted() {
        int start = at++;
        StringBuilder word = new StringBuilder();
        while (at < text.length()) {
            char next = text.charAt(at++);
            if (next == '"') {
                tokens.add(new Token(null, word.isEmpty() ? null : asInC(word.toString()), start, at));
                return;
            }
            boolean escapes = next == '\\' && at < text.length() && text.charAt(at) != '\n';
            if (escapes) {
                word.append(text.charAt(at++));
            } else if (next != '\n' && next != '\\') {
                word.append(next);
            }
        }
    }

    /** A zero ends a string in C. */
    private static String asInC(String word) {
        int zero = word.indexOf('\0');
        return zero < 0 ? word : word.substring(0, zero);
    }

    private static boolean isBlank(char character) {
        return character == ' ' || character == '\t' || character == '\r' || character == '\n';
    }
}
