package org.glujava.driver;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The observations of the driver: see {@code observe.c}. */
final class Observations {
    /**
     * One round: a fop in a mode, with values of a style, with threads of a kind.
     * @param header its first line
     * @param lines the other lines
     */
    record Round(String header, String fop, String mode, int number, boolean repliesAtOnce, List<String> lines) {
        static Round begun(String header) {
            String[] words = header.split(" ", 5);
            boolean atOnce = words[4].endsWith(", one thread");
            return new Round(header, words[1], words[2], Integer.parseInt(words[3]), atOnce, new ArrayList<>());
        }
    }

    private final List<Node> inodes = new ArrayList<>();
    private final Map<String, String> texts = new HashMap<>();
    private final Map<String, String> names = new HashMap<>();
    private final Map<String, List<Round>> rounds = new LinkedHashMap<>();

    static Observations read(Path file) throws IOException {
        var all = new Observations();
        try (BufferedReader in = Files.newBufferedReader(file, StandardCharsets.US_ASCII)) {
            Round round = null;
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("@")) {
                    all.name(line);
                } else if (line.startsWith("inode ")) {
                    all.inodes.add(Node.parse(line.substring("inode ".length())));
                } else if (line.startsWith("round ")) {
                    round = Round.begun(line);
                    all.rounds
                            .computeIfAbsent(round.fop() + " " + round.mode(), key -> new ArrayList<>())
                            .add(round);
                } else {
                    Objects.requireNonNull(round, line).lines().add(line);
                }
            }
        }
        return all;
    }

    private void name(String line) {
        int space = line.indexOf(' ');
        String name = line.substring(0, space);
        String text = line.substring(space);
        texts.put(name, text);
        names.put(text, name);
    }

    /** Returns all inodes that its values refer to. */
    List<Node> inodes() {
        return inodes;
    }

    /** Returns the rounds of each fop in each mode, by the names of both. */
    Map<String, List<Round>> rounds() {
        return rounds;
    }

    /** Returns the name of a long text in the file; the text itself if it is short, or not in the file. */
    String shortened(String text) {
        String name = names.get(text);
        return name == null ? text : " " + name;
    }

    /** Returns a value's whole text, with a space before it. */
    String whole(String text) {
        return text.startsWith(" @") ? Objects.requireNonNull(texts.get(text.substring(1)), text) : text;
    }

    /** Returns the values in the lines after this one. */
    Map<String, Node> values(List<String> lines, int at) {
        Map<String, Node> values = new HashMap<>();
        for (String line : lines.subList(at + 1, lines.size())) {
            if (!line.startsWith(" ")) {
                break;
            }
            int space = line.indexOf(' ', 1);
            values.put(
                    line.substring(1, space),
                    Node.parse(whole(line.substring(space)).substring(1)));
        }
        return values;
    }
}
