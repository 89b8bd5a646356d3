package org.glujava.runtime;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import javax.management.Attribute;
import javax.management.AttributeList;
import javax.management.AttributeNotFoundException;
import javax.management.DynamicMBean;
import javax.management.MBeanAttributeInfo;
import javax.management.MBeanInfo;
import javax.management.ReflectionException;
import org.jspecify.annotations.Nullable;

/** A part of the report as an MBean. Its attributes are the values that the part has just now, by their names there. */
final class ReportBean implements DynamicMBean {
    private final String description;
    private final Set<String> elsewhere;
    private final Supplier<Map<String, @Nullable Object>> part;

    /**
     * @param elsewhere names of values that are MBeans of their own
     * @param part returns the values of the part; none when it has gone
     */
    ReportBean(String description, Set<String> elsewhere, Supplier<Map<String, @Nullable Object>> part) {
        this.description = description;
        this.elsewhere = elsewhere;
        this.part = part;
    }

    @Override
    public @Nullable Object getAttribute(String name) throws AttributeNotFoundException {
        Map<String, @Nullable Object> values = part.get();
        if (!values.containsKey(name) || elsewhere.contains(name)) {
            throw new AttributeNotFoundException(name);
        }
        return OpenValues.of(name, values.get(name));
    }

    @Override
    public AttributeList getAttributes(String[] names) {
        Map<String, @Nullable Object> values = part.get();
        AttributeList found = new AttributeList();
        for (String name : names) {
            if (values.containsKey(name) && !elsewhere.contains(name)) {
                found.add(new Attribute(name, OpenValues.of(name, values.get(name))));
            }
        }
        return found;
    }

    @Override
    public MBeanInfo getMBeanInfo() {
        MBeanAttributeInfo[] attributes = part.get().entrySet().stream()
                .filter(entry -> !elsewhere.contains(entry.getKey()))
                .map(entry -> attribute(entry.getKey(), entry.getValue()))
                .toArray(MBeanAttributeInfo[]::new);
        return new MBeanInfo(ReportBean.class.getName(), description, attributes, null, null, null);
    }

    private static MBeanAttributeInfo attribute(String name, @Nullable Object value) {
        return new MBeanAttributeInfo(name, OpenValues.typeOf(name, value), name, true, false, false);
    }

    @Override
    public void setAttribute(Attribute attribute) throws AttributeNotFoundException {
        throw new AttributeNotFoundException(attribute.getName() + " cannot be set");
    }

    @Override
    public AttributeList setAttributes(AttributeList attributes) {
        return new AttributeList(List.of());
    }

    @Override
    public Object invoke(String operation, Object[] arguments, String[] types) throws ReflectionException {
        throw new ReflectionException(new NoSuchMethodException(operation));
    }
}
