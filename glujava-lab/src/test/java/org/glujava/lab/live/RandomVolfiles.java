package org.glujava.lab.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Volfiles that are right, or wrong in a few places: in words, in quotes, and in single bytes. */
final class RandomVolfiles {
    private static final List<String> NAMES = List.of("a", "b", "c", "top", "x#y", "two words", "\u00fc\u00ff");
    private static final List<String> PIECES = List.of(
            "volume",
            "VOLUME",
            "type",
            "option",
            "Option",
            "subvolumes",
            "subvolume",
            "subvolumeS",
            "end-volume",
            "End-Volume",
            "endvolume",
            "\"",
            "\"\"",
            "\\",
            "\\\"",
            "\\\\",
            "\\`",
            "`",
            "#",
            "# a comment",
            "\n",
            "\r\n",
            "\t",
            " ",
            "\0",
            "\u00ff",
            "a",
            "b",
            "\"a b\"",
            "\"a\nb\"",
            "\"#\"",
            "debug/sink",
            "x/y",
            "\"type\"");

    private final Random random;
    private final List<String> types;

    RandomVolfiles(Random random, List<String> types) {
        this.random = random;
        this.types = types;
    }

    byte[] next() {
        List<String> words = right();
        int faults = random.nextInt(4);
        for (int i = 0; i < faults; i++) {
            change(words);
        }
        return String.join("", words).getBytes(StandardCharsets.ISO_8859_1);
    }

    /** GlusterFS would run a command between backticks without a backslash before the first. */
    static boolean hasCommand(byte[] file) {
        boolean escaped = false;
        for (byte b : file) {
            if (b == '`' && !escaped) {
                return true;
            }
            escaped = b == '\\' && !escaped;
        }
        return false;
    }

    /** Words and blanks, by turns. */
    private List<String> right() {
        List<String> words = new ArrayList<>();
        List<String> defined = new ArrayList<>();
        int volumes = 1 + random.nextInt(4);
        for (int i = 0; i < volumes; i++) {
            String name = NAMES.get(random.nextInt(NAMES.size())) + (random.nextInt(8) == 0 ? "" : i);
            add(words, "volume", quoted(name), "type", types.get(random.nextInt(types.size())));
            boolean hasSubvolumes = !defined.isEmpty() && random.nextBoolean();
            options(words, hasSubvolumes ? random.nextInt(2) : 1 + random.nextInt(2));
            if (hasSubvolumes) {
                add(words, "subvolumes");
                for (int j = 0; j <= random.nextInt(2); j++) {
                    add(words, quoted(defined.get(random.nextInt(defined.size()))));
                }
                options(words, random.nextInt(2));
            }
            add(words, "end-volume");
            defined.add(name);
        }
        return words;
    }

    private void options(List<String> words, int count) {
        for (int i = 0; i < count; i++) {
            add(words, "option", "key" + random.nextInt(3), quoted("value " + i));
        }
    }

    private void add(List<String> words, String... more) {
        for (String word : more) {
            words.add(word);
            words.add(
                    List.of(" ", "\n", "\t", "  \n", "\r\n", " # \"note\" \\\n").get(random.nextInt(6)));
        }
    }

    private String quoted(String word) {
        boolean needed = word.contains(" ");
        return needed || random.nextInt(5) == 0 ? '"' + word + '"' : word;
    }

    private void change(List<String> words) {
        int at = random.nextInt(words.size());
        switch (random.nextInt(4)) {
            case 0 -> words.remove(at);
            case 1 -> words.add(at, PIECES.get(random.nextInt(PIECES.size())));
            case 2 -> words.set(at, PIECES.get(random.nextInt(PIECES.size())));
            default -> words.add(at, words.get(random.nextInt(words.size())));
        }
        if (words.isEmpty()) {
            words.add("");
        }
    }
}
