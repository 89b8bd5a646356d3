package org.glujava.lab.docs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.glujava.lab.GlujavaPaths;

/**
 * A fenced block of a document.
 *
 * @param place the document and the line of the fence
 * @param language the word behind the fence, or an empty string
 * @param title the file that the block is the content of; empty for none
 * @param text the lines, without the fence's indentation
 */
public record DocumentBlock(String place, String language, String title, String text) {
    private static final List<String> FIRST = List.of("README.md", "CONTRIBUTING.md", "SECURITY.md");
    private static final Pattern FENCED =
            Pattern.compile("(?ms)^( *)```(\\w*)(?: title=\"([^\"\n]*)\")?\n(.*?)^ *```$");
    private static final Pattern COMMENT = Pattern.compile("(?m) +# .*$");

    /** Returns the blocks of the pages in the checkout's folder, and of all below docs. */
    public static List<DocumentBlock> all() {
        Path root = GlujavaPaths.find().root();
        try (Stream<Path> pages = Files.walk(root.resolve("docs"))) {
            return Stream.concat(
                            FIRST.stream().map(root::resolve),
                            pages.filter(page -> page.toString().endsWith(".md")))
                    .sorted()
                    .flatMap(page -> in(root, page))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<DocumentBlock> in(Path root, Path page) {
        try {
            String text = Files.readString(page);
            return FENCED.matcher(text).results().map(found -> block(root.relativize(page), text, found));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static DocumentBlock block(Path page, String text, MatchResult found) {
        long line = text.substring(0, found.start()).lines().count() + 1;
        String indentation = found.group(1);
        String content = found.group(4).replaceAll("(?m)^" + indentation, "");
        return new DocumentBlock(
                page + ":" + line, found.group(2), found.group(3) == null ? "" : found.group(3), content);
    }

    /** Returns the blocks in a language, without those of lessons, which TutorialTest runs. */
    public static List<DocumentBlock> in(String language) {
        return all().stream()
                .filter(block -> block.language().equals(language) && !block.isInLesson())
                .toList();
    }

    /** Returns the blocks of all lessons, in the order in which a reader comes to them. */
    public static List<DocumentBlock> inLessons() {
        return all().stream().filter(DocumentBlock::isInLesson).toList();
    }

    private boolean isInLesson() {
        return place.matches("docs/learn/\\d.*");
    }

    /** Returns the commands of a shell block, without comments; one on several lines becomes one line. */
    public List<String> commands() {
        return COMMENT.matcher(text.replaceAll("\\\\\n *", ""))
                .replaceAll("")
                .lines()
                .filter(line -> !line.isBlank())
                .toList();
    }
}
