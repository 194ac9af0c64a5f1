package org.collegium.mentoring.request;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;

@Converter
class RequestStatusColumn implements AttributeConverter<RequestStatus, String> {

    @Override
    public String convertToDatabaseColumn(RequestStatus status) {
        return status.code();
    }

    @Override
    public RequestStatus convertToEntityAttribute(String code) {
        return RequestStatus.of(code);
    }
}
