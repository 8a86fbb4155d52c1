export { ClienteleError, ERROR_CODES, type ErrorCode, type ErrorDetails } from '../domain/error';
