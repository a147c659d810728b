import product from 'rightsdraft:law';
import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import { startServer } from '../server.ts';
import { runtime } from './runtime.ts';

// The transport is the client's choice: --stdio, --node-ipc, --socket=port or --pipe=name.
startServer(createConnection(ProposedFeatures.all), product, runtime);
