package org.glujava.command.volfile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One volume of a volfile, with the words that it is made of. */
final class ParsedVolume {
    /** One {@code option} line; a key or a value that GlusterFS takes for none makes it ignore the line. */
    record Option(Token key, Token value) {}

    private final Token begin;
    private final Token end;
    private final Token name;
    private final Token type;
    private final List<Option> options;
    private final List<Token> subvolumes;
    private final List<Token> ignored;

    /** @param defined the volumes further up in the file */
    ParsedVolume(
            Token begin,
            Token end,
            Token name,
            Token type,
            List<Option> options,
            List<Token> subvolumes,
            Set<String> defined) {
        this.begin = begin;
        this.end = end;
        this.name = name;
        this.type = type;
        this.options = List.copyOf(options);
        this.subvolumes = subvolumes.stream()
                .filter(word -> word.value() != null && defined.contains(word.value()))
                .toList();
        this.ignored = subvolumes.stream()
                .filter(word -> !this.subvolumes.contains(word))
                .toList();
    }

    String name() {
        return text(name);
    }

    String type() {
        return text(type);
    }

    Token nameToken() {
        return name;
    }

    Token typeToken() {
        return type;
    }

    List<Option> optionTokens() {
        return options;
    }

    List<Token> subvolumeTokens() {
        return subvolumes;
    }

    /** Returns the words of the subvolumes line that GlusterFS ignores, because they name no volume further up. */
    List<Token> ignoredSubvolumes() {
        return ignored;
    }

    List<String> subvolumes() {
        return subvolumes.stream().map(ParsedVolume::text).toList();
    }

    /** Returns the options by key, in the order of the file; the last value of a key counts. */
    Map<String, String> options() {
        Map<String, String> values = new LinkedHashMap<>();
        for (Option option : options) {
            String key = option.key().value();
            String value = option.value().value();
            if (key != null && value != null) {
                values.put(key, value);
            }
        }
        return values;
    }

    /** Returns the keys that are set more than once. */
    List<Option> repeated() {
        Map<String, Option> seen = new LinkedHashMap<>();
        List<Option> repeated = new ArrayList<>();
        for (Option option : options) {
            String key = option.key().value();
            if (key != null && seen.put(key, option) != null) {
                repeated.add(option);
            }
        }
        return repeated;
    }

    /** Returns the offset of the word {@code volume}. */
    int start() {
        return begin.start();
    }

    /** Returns the offset behind {@code end-volume}. */
    int end() {
        return end.end();
    }

    private static String text(Token token) {
        String value = token.value();
        if (value == null) {
            throw new IllegalStateException("an empty word where the parser refuses one");
        }
        return value;
    }
}
