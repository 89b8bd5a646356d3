package org.glujava.command;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.glujava.command.store.StoredTranslator;
import org.glujava.command.store.TranslatorStore;
import org.glujava.text.PlainText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

@Command(
        name = "list",
        sortOptions = false,
        description = {
            "Prints the installed translators: name, version, class and types. Ends with 1 if the files of one were changed"
                    + " or are missing."
        })
final class ListCommand implements Callable<Integer> {
    @Option(names = "--json", description = "print JSON")
    private boolean json;

    @Mixin
    private StoreOptions store;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<StoredTranslator> all = store.run(TranslatorStore::list);
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            out.println(JsonText.of(all));
        } else {
            all.forEach(each -> print(out, each));
        }
        out.flush();
        return all.stream().anyMatch(each -> each.fault() != null) ? 1 : 0;
    }

    private static void print(PrintWriter out, StoredTranslator each) {
        String types = each.types().isEmpty() ? "no types" : String.join(", ", each.types());
        out.println(PlainText.of(each.name() + " " + each.version() + " (" + each.className() + "): " + types));
        if (each.previous() != null) {
            out.println("  previous: " + PlainText.of(each.previous()));
        }
        if (each.fault() != null) {
            out.println("  fault: " + PlainText.of(each.fault()));
            out.println("  install it again: glujava install JAR");
        }
    }
}
