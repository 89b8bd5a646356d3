package org.glujava.command;

import java.io.PrintWriter;
import org.glujava.command.store.TranslatorStore.Installed;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "rollback",
        sortOptions = false,
        description = {
            "Changes an installed translator to the version that was installed before. A second rollback changes back.",
            "Processes use that version when they start, or after 'glujava reload'."
        })
final class RollbackCommand implements Runnable {
    @Parameters(paramLabel = "NAME", description = "a translator, as 'glujava list' prints it")
    private String name;

    @Mixin
    private StoreOptions store;

    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        Installed changed = store.run(in -> in.rollback(name));
        PrintWriter out = spec.commandLine().getOut();
        out.println(PlainText.of("in use: " + name + " " + changed.now().version() + ", "
                + changed.now().folder() + " (before: " + changed.replaced() + ")"));
        out.flush();
    }
}
