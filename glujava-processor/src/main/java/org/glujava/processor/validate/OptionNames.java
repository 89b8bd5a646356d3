package org.glujava.processor.validate;

import java.util.HashMap;
import java.util.Map;
import javax.lang.model.element.Element;
import org.glujava.processor.Message;
import org.glujava.processor.Report;
import org.glujava.spi.OptionSpec;

/** The keys and aliases of a translator's options. Each must name one option only. */
final class OptionNames {
    private final Map<String, Element> ofKey = new HashMap<>();
    private final Map<String, Alias> ofAlias = new HashMap<>();

    /** The first option with an alias. */
    private record Alias(Element parameter, String key) {}

    void add(OptionSpec spec, Element parameter, Report report) {
        Alias taken = ofAlias.get(spec.key());
        Element first = ofKey.putIfAbsent(spec.key(), parameter);
        if (first != null) {
            report.add(
                    Message.DUPLICATE_OPTION, parameter, spec.key(), first.getSimpleName(), parameter.getSimpleName());
        } else if (taken != null) {
            report.add(Message.ALIAS_TAKEN, taken.parameter(), spec.key(), taken.key());
        }
        for (String alias : spec.aliases()) {
            Alias earlier = ofAlias.putIfAbsent(alias, new Alias(parameter, spec.key()));
            if (earlier != null || ofKey.containsKey(alias)) {
                report.add(Message.ALIAS_TAKEN, parameter, alias, spec.key());
            }
        }
    }
}
