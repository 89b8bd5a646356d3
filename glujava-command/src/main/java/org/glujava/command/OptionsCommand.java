package org.glujava.command;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import org.glujava.command.jar.JarTranslator;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "options",
        sortOptions = false,
        description = {
            "Prints the options of each translator in a jar: key and aliases, allowed values, default, whether the option"
                    + " can be changed while a volume runs, and its meaning."
        })
final class OptionsCommand implements Runnable {
    @Parameters(paramLabel = "JAR", description = "a jar with translators")
    private Path jar;

    @Option(names = "--markdown", description = "print a table for a document")
    private boolean markdown;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        PrintWriter out = spec.commandLine().getOut();
        boolean first = true;
        for (JarTranslator translator : JarTranslator.of(jar)) {
            OptionsTable table = new OptionsTable(translator);
            List<String> lines = markdown ? table.markdown() : table.text();
            if (!first) {
                out.println();
            }
            first = false;
            lines.forEach(line -> out.println(PlainText.of(line)));
        }
        out.flush();
    }
}
