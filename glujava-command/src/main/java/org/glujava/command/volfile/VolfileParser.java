package org.glujava.command.volfile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a volfile by the rules of GlusterFS's {@code graph.y}: one or more volumes, each with a type first and then at
 * least one option or the subvolumes. GlusterFS ignores a subvolume that is not defined further up in the file.
 */
final class VolfileParser {
    private static final String GRAMMAR =
            "a volume is: volume NAME, type TYPE, any option KEY VALUE, subvolumes NAME..., end-volume";

    private final String text;
    private final List<Token> tokens;
    private final Set<String> names = new HashSet<>();
    private int next;

    VolfileParser(String text) {
        this.text = text;
        this.tokens = VolfileLexer.tokens(text);
    }

    ParsedVolfile parse() throws VolfileException {
        int backtick = Backticks.first(text);
        if (backtick >= 0) {
            throw new VolfileException(
                    Position.of(text, backtick),
                    "a backtick: GlusterFS would run the command up to the next one",
                    "write the command's output instead, or a backslash before the backtick");
        }
        List<ParsedVolume> volumes = new ArrayList<>();
        do {
            volumes.add(volume());
        } while (next < tokens.size());
        return new ParsedVolfile(text, volumes);
    }

    private ParsedVolume volume() throws VolfileException {
        Token begin = expect(Token.Keyword.VOLUME);
        Token name = word("the name of the volume");
        String called = value(name, "the name of a volume");
        if (names.contains(called)) {
            throw fault(name, "volume '" + called + "' is defined again", "give it another name");
        }
        expect(Token.Keyword.TYPE);
        Token type = word("the type of volume '" + called + "'");
        value(type, "the type of volume '" + called + "'");
        List<ParsedVolume.Option> options = options();
        List<Token> subvolumes = subvolumes(called);
        options.addAll(options());
        if (options.isEmpty() && subvolumes.isEmpty()) {
            throw fault(
                    peek(),
                    "volume '" + called + "' has neither options nor subvolumes, which GlusterFS refuses",
                    "give it one, such as: option log-level INFO");
        }
        Token end = expect(Token.Keyword.END_VOLUME);
        Set<String> defined = Set.copyOf(names);
        names.add(called);
        return new ParsedVolume(begin, end, name, type, options, subvolumes, defined);
    }

    private List<ParsedVolume.Option> options() throws VolfileException {
        List<ParsedVolume.Option> options = new ArrayList<>();
        while (isNext(Token.Keyword.OPTION)) {
            next++;
            Token key = word("the key of an option");
            options.add(new ParsedVolume.Option(key, word("the value of option '" + key.value() + "'")));
        }
        return options;
    }

    private List<Token> subvolumes(String of) throws VolfileException {
        List<Token> subvolumes = new ArrayList<>();
        if (!isNext(Token.Keyword.SUBVOLUMES)) {
            return subvolumes;
        }
        next++;
        do {
            subvolumes.add(word("the subvolumes of volume '" + of + "'"));
        } while (isWordNext());
        return subvolumes;
    }

    private Token expect(Token.Keyword keyword) throws VolfileException {
        if (!isNext(keyword)) {
            throw fault(peek(), "'" + keyword + "' is missing before " + seen(), GRAMMAR);
        }
        return tokens.get(next++);
    }

    private Token word(String what) throws VolfileException {
        if (!isWordNext()) {
            Token token = peek();
            String hint =
                    token == null ? GRAMMAR : "put it into quotes if it is meant as a word: \"" + token.value() + '"';
            throw fault(token, what + " is missing before " + seen(), hint);
        }
        return tokens.get(next++);
    }

    private String value(Token word, String what) throws VolfileException {
        String value = word.value();
        if (value == null) {
            throw fault(word, what + " is empty", "name one");
        }
        return value;
    }

    private boolean isNext(Token.Keyword keyword) {
        Token token = peek();
        return token != null && token.keyword() == keyword;
    }

    private boolean isWordNext() {
        Token token = peek();
        return token != null && token.keyword() == null;
    }

    private @Nullable Token peek() {
        return next < tokens.size() ? tokens.get(next) : null;
    }

    private String seen() {
        Token token = peek();
        return token == null ? "the end of the file" : "'" + text.substring(token.start(), token.end()) + "'";
    }

    private VolfileException fault(@Nullable Token at, String message, String hint) {
        return new VolfileException(Position.of(text, at == null ? text.length() : at.start()), message, hint);
    }
}
