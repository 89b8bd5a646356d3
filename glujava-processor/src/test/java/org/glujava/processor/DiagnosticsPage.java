package org.glujava.processor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** {@code docs/diagnostics.md}: all that the compiler says to authors, and what to type then. */
final class DiagnosticsPage {
    private static final String TOP =
            """
            # What the compiler says

            GluJava's annotation processor checks a translator while it is compiled. Everything that is wrong with a class is
            told in one run, each message at the line that it is about. A message begins with its id in brackets, which stays
            the same: search for it here. Errors end the build; warnings do too with `-Werror`, and go away by
            `@SuppressWarnings("GluJava.Undecided")` on the method or the class, with the id in question.

            What javac finds itself is left to javac. So a reply of another fop does not compile, for frames, arguments and
            callbacks have the type of their reply: `frame.unwind(createReply)` with a `Frame<LookupReply>` is an error.

            This page is written from `diagnostics.table` and `Message`; `mvn test -Dglujava.update-docs=true` writes it anew.

            """;

    private static final String WAYS =
            """

            ## Undecided and DecidedTwice

            These two follow the ways through `@Fop` methods, and through reply callbacks that are written as lambdas where the
            frame is wound, by `if`, `switch`, loops, `try`, `return` and `throw`. They speak only when they are certain:

            - A condition can go either way and a loop can have no round, as for javac's own "missing return statement".
            - A frame that is given to another method, stored, or used in another lambda or class is out of sight, and nothing
              more is said of it there. Helper methods are not looked into.
            - When a decision depends on a condition, and another one after it on another condition, the second may well know
              of the first (`if (!done) frame.forward()`): nothing is said of such code. Nor is it of catch blocks that may
              come before or after a decision, nor of a `switch` over an enum without `default`, nor where a `finally` block
              has to do with the frame.
            - Throwing is an end like any other: the framework answers the fop. A method that always throws is known as such
              when it is in the same file.
            - They need javac, whose trees of the source they read. With another compiler, or a build tool that hides javac
              from processors, there is none of them. While the volume runs, the framework does what it always does: EIO, and
              a line in the log.

            ## DroppedSuspend, WaitsInFop and NullPart

            These find calls that always go wrong while the volume runs. They read the source as the two above do, by names
            and only where they are certain: a context is a field of the class, a future is one that the method itself has
            started, a null stands in the reply's own call. Lambdas other than reply callbacks may run on any thread, and are
            not asked whether they wait.
            """;

    private DiagnosticsPage() {}

    /** The table's lines, by their id. */
    static Map<String, List<String>> table() throws IOException {
        Map<String, List<String>> lines = new LinkedHashMap<>();
        for (String line : Files.readAllLines(Path.of("src/test/resources/diagnostics.table"))) {
            if (!line.isBlank() && !line.startsWith("#")) {
                List<String> cells = List.of(line.split(" \\| "));
                lines.put(cells.get(0), cells);
            }
        }
        return lines;
    }

    /** The messages that are printed, and are not part of another one, by their id. */
    static Map<String, List<Message>> messages() {
        return Arrays.stream(Message.values())
                .filter(message -> !message.id().isEmpty())
                .collect(Collectors.groupingBy(
                        message -> message.id().substring("GluJava.".length()),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    static String text() throws IOException {
        StringBuilder out = new StringBuilder(TOP).append("| id | | when | what to type |\n|---|---|---|---|\n");
        Map<String, List<Message>> messages = messages();
        table().forEach((id, cells) -> out.append("| [%1$s](#%2$s) | %3$s | %4$s | %5$s |\n"
                .formatted(
                        id,
                        "glujava" + id.toLowerCase(Locale.ROOT),
                        kinds(messages.getOrDefault(id, List.of())),
                        cells.get(1),
                        cells.get(2))));
        out.append(WAYS).append("\n## The messages\n");
        messages.forEach((id, all) -> {
            out.append("\n### GluJava.").append(id).append("\n\n```\n");
            all.forEach(message -> out.append(readable(message)).append('\n'));
            out.append("```\n");
        });
        return out.toString();
    }

    private static String kinds(List<Message> messages) {
        return messages.stream()
                .map(message -> message.kind().name().toLowerCase(Locale.ROOT))
                .distinct()
                .collect(Collectors.joining(" or "));
    }

    /** With a sign where names and values come. */
    private static String readable(Message message) {
        return message.template().replaceAll("%(\\d\\$)?[sd]", "…");
    }
}
