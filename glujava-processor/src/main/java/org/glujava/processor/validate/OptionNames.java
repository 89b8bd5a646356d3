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
    private final Map<String, Element> ofAlias = new HashMap<>();
    private final Map<String, String> keyOfAlias = new HashMap<>();

    void add(OptionSpec spec, Element parameter, Report report) {
        Element first = ofKey.putIfAbsent(spec.key(), parameter);
        if (first != null) {
            report.add(
                    Message.DUPLICATE_OPTION, parameter, spec.key(), first.getSimpleName(), parameter.getSimpleName());
        } else if (ofAlias.containsKey(spec.key())) {
            report.add(Message.ALIAS_TAKEN, ofAlias.get(spec.key()), spec.key(), keyOfAlias.get(spec.key()));
        }
        for (String alias : spec.aliases()) {
            if (ofKey.containsKey(alias) || ofAlias.putIfAbsent(alias, parameter) != null) {
                report.add(Message.ALIAS_TAKEN, parameter, alias, spec.key());
            }
            keyOfAlias.putIfAbsent(alias, spec.key());
        }
    }
}
