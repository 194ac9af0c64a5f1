package org.collegium.mentoring.mentor;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class MentorStageColumn implements AttributeConverter<MentorStage, String> {

    @Override
    public String convertToDatabaseColumn(MentorStage stage) {
        return stage.code();
    }

    @Override
    public MentorStage convertToEntityAttribute(String code) {
        return MentorStage.of(code)
                .orElseThrow(
                        () -> new IllegalStateException("The database holds a mentor stage nobody knows: " + code));
    }
}
