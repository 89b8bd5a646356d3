package org.glujava.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Writes a manual page for each command, from what its help says. Runs when GluJava is installed. */
final class ManPages {
    private final String version;

    private ManPages(String version) {
        this.version = version;
    }

    /** @param args the folder of the pages, and GluJava's version */
    public static void main(String[] args) throws IOException {
        new ManPages(args[1]).write(Path.of(args[0]), Glujava.commandLine());
    }

    private void write(Path folder, CommandLine command) throws IOException {
        CommandSpec spec = command.getCommandSpec();
        Files.writeString(folder.resolve(name(spec) + ".1"), page(command));
        for (CommandLine each : shown(command)) {
            write(folder, each);
        }
    }

    private static List<CommandLine> shown(CommandLine command) {
        return command.getSubcommands().values().stream()
                .filter(each -> !each.getCommandSpec().usageMessage().hidden())
                .toList();
    }

    private static String name(CommandSpec spec) {
        return spec.qualifiedName("-");
    }

    private String page(CommandLine command) {
        CommandSpec spec = command.getCommandSpec();
        StringBuilder page = new StringBuilder();
        String[] description = spec.usageMessage().description();
        page.append(".TH ")
                .append(quoted(name(spec).toUpperCase(Locale.ROOT)))
                .append(" 1 \"\" ")
                .append(quoted("GluJava " + version))
                .append(" \"GluJava\"\n");
        section(page, "NAME")
                .append(escaped(name(spec)))
                .append(" \\- ")
                .append(escaped(firstSentence(description)))
                .append('\n');
        section(page, "SYNOPSIS")
                .append(escaped(new CommandLine.Help(spec, CommandLine.Help.defaultColorScheme(Ansi.OFF))
                        .synopsis(0)
                        .strip()
                        .replaceAll("\\s+", " ")))
                .append('\n');
        section(page, "DESCRIPTION")
                .append(Arrays.stream(description).map(ManPages::escaped).collect(Collectors.joining("\n.PP\n")))
                .append('\n');
        List<ArgSpec> arguments = Stream.concat(spec.positionalParameters().stream(), spec.options().stream())
                .filter(each -> !each.hidden())
                .toList();
        if (!arguments.isEmpty()) {
            section(page, "OPTIONS");
            arguments.forEach(each -> item(page, label(each), String.join(" ", each.description())));
        }
        if (!command.getSubcommands().isEmpty()) {
            section(page, "COMMANDS");
            shown(command)
                    .forEach(each -> item(
                            page,
                            each.getCommandName(),
                            firstSentence(each.getCommandSpec().usageMessage().description()) + " See "
                                    + name(each.getCommandSpec()) + "(1)."));
        }
        section(page, "EXIT STATUS")
                .append("0: success. 1: the command found a fault or could not do its work. 2: wrong" + " usage.\n");
        return page.toString();
    }

    private static StringBuilder section(StringBuilder page, String name) {
        return page.append(".SH ").append(quoted(name)).append('\n');
    }

    private static void item(StringBuilder page, String label, String text) {
        page.append(".TP\n")
                .append(".B ")
                .append(escaped(label))
                .append('\n')
                .append(escaped(text))
                .append('\n');
    }

    private static String label(ArgSpec argument) {
        if (argument instanceof OptionSpec option) {
            String names = String.join(", ", option.names());
            return option.arity().max() == 0 ? names : names + "=" + option.paramLabel();
        }
        return ((PositionalParamSpec) argument).paramLabel();
    }

    private static String firstSentence(String[] description) {
        String text = String.join(" ", description);
        int end = text.indexOf(". ");
        return end < 0 ? text : text.substring(0, end + 1);
    }

    private static String quoted(String text) {
        return '"' + escaped(text).replace("\"", "\\(dq") + '"';
    }

    /** A line that begins with a dot or a quote would be a command of troff. */
    private static String escaped(String text) {
        String plain = text.replace("\\", "\\e").replace("-", "\\-");
        return plain.startsWith(".") || plain.startsWith("'") ? "\\&" + plain : plain;
    }
}
