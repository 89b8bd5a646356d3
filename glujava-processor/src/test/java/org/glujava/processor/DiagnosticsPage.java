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

/** {@code docs/write/diagnostics.md}: the processor's messages, with the cause and the remedy of each. */
final class DiagnosticsPage {
    private static final String TOP = """
            # Compiler messages

            GluJava's annotation processor checks a translator while it is compiled. It reports all faults of a class in one
            run, each at its line. Each message begins with its id in brackets. The id does not change between versions, so
            you can search for it on this page. Errors end the build. Warnings do so only with `-Werror`; to suppress one,
            put `@SuppressWarnings("GluJava.Undecided")` with its id on the method or the class.

            Type errors are reported by javac itself. For example, `frame.unwind(createReply)` with a `Frame<LookupReply>`
            does not compile, because a frame has the type of its reply.

            This page is generated from `diagnostics.table` and `Message`: run `mvn verify -Dglujava.update-docs=true`.

            """;

    private static final String WAYS = """

            ## Undecided and DecidedTwice

            These two checks follow the paths through `@Fop` methods, and through reply callbacks that are lambdas in the call
            that winds the frame. They understand `if`, `switch`, loops, `try`, `return` and `throw`. They report only what is
            certain:

            - A condition may be true or false, and a loop may run zero times, as in javac's "missing return statement".
            - A frame that is passed to another method, stored, or used in another lambda or class is no longer followed. The
              check does not look into helper methods.
            - If one condition guards the first decision and another condition the second, such as
              `if (!done) frame.forward()`, nothing is reported. The same is true for `catch` blocks that may run before or
              after a decision, for a `switch` over an enum without `default`, and where a `finally` block uses the frame.
            - A `throw` is a valid end: the framework then answers the fop. The check knows methods of the same file that
              always throw.
            - The checks need javac, because they read its syntax trees. With another compiler, or a build tool that hides
              javac from processors, they are off. The framework's checks at run time remain: it answers EIO and logs a line.

            ## DroppedSuspend, WaitsInFop and NullPart

            These checks find calls that always fail at run time. They read syntax trees too, and report only what is certain:
            a context must be a field of the class, a future must come from a call in the same method, and a `null` must be an
            argument of the reply's own call. Lambdas other than reply callbacks may run on any thread, so waiting in them is
            not reported.
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
        StringBuilder out = new StringBuilder(TOP).append("| id | | cause | remedy |\n|---|---|---|---|\n");
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
            out.append("\n### GluJava.").append(id).append("\n\n```text\n");
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

    /** Returns the message's text with an ellipsis in place of each name and value. */
    private static String readable(Message message) {
        return message.template().replaceAll("%(\\d\\$)?[sd]", "…");
    }
}
